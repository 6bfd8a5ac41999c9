import { useFetcher } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import type { SearchSuggestion } from '#app/domain/search/suggest-searches.server.ts'
import { shopPaths } from '#app/ui/paths.ts'

type Answer = { typed: string; suggestions: readonly SearchSuggestion[] }

const restMilliseconds = 160
const fewestLetters = 2
const none: readonly SearchSuggestion[] = []

/**
 * Suggestions for what is being typed: asked for once the fingers rest, never twice for the same words, and an answer
 * that comes after more was typed is not shown. The browser gives up the question before.
 */
export function useSuggestions(typed: string): readonly SearchSuggestion[] {
  const { load, data } = useFetcher<Answer>()
  const known = useRef(new Map<string, readonly SearchSuggestion[]>())
  const asked = typed.trim().toLowerCase()
  if (data) known.current.set(data.typed, data.suggestions)
  const isWanted = asked.length >= fewestLetters
  useEffect(() => {
    if (!isWanted || known.current.has(asked)) return
    const timer = setTimeout(() => load(shopPaths.suggest(asked)), restMilliseconds)
    return () => clearTimeout(timer)
  }, [asked, isWanted, load])
  return isWanted ? (known.current.get(asked) ?? none) : none
}
