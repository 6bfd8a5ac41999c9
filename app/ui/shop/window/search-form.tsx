import { Form, useNavigate } from '@remix-run/react'
import { Search, X } from 'lucide-react'
import { useId, useRef, useState, type KeyboardEvent } from 'react'
import type { SearchSuggestion } from '#app/domain/search/suggest-searches.server.ts'
import { windowMessages } from '#app/ui/messages/shop-window.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { shopPaths } from '#app/ui/paths.ts'
import { SuggestionList } from './suggestion-list.tsx'
import { useSuggestions } from './use-suggestions.ts'

/** Search with suggestions while typing: a combobox with a list, as the ARIA authoring practices describe it. */
export function SearchForm({ query = '' }: { query?: string }) {
  const t = useText(windowMessages)
  const listId = useId()
  const box = useSearchBox(query)
  const { typed, isOpen, active, suggestions, input } = box
  return (
    <Form className="search-form" action={shopPaths.search()} role="search" onSubmit={box.close}>
      <Search aria-hidden="true" />
      <input
        ref={input}
        className="input"
        type="search"
        name="q"
        role="combobox"
        aria-expanded={isOpen}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={isOpen && active >= 0 ? `${listId}-${active}` : undefined}
        value={typed}
        onChange={(event) => box.type(event.currentTarget.value)}
        onKeyDown={box.onKeyDown}
        onFocus={box.open}
        onBlur={box.close}
        placeholder={t('searchPlaceholder')}
        aria-label={t('searchLabel')}
        enterKeyHint="search"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={200}
      />
      {typed ? (
        <button type="button" className="icon-button" onClick={box.clear} aria-label={t('clearSearch')}>
          <X size={20} aria-hidden="true" />
        </button>
      ) : null}
      <SuggestionList
        id={listId}
        isOpen={isOpen}
        typed={typed}
        suggestions={suggestions}
        active={active}
        onChoose={box.choose}
      />
    </Form>
  )
}

function useSearchBox(query: string) {
  const navigate = useNavigate()
  const input = useRef<HTMLInputElement>(null)
  const [state, setState] = useState({ query, typed: query, isWanted: false, active: -1 })
  // Another page's search has other words in the same box.
  if (state.query !== query) setState({ query, typed: query, isWanted: false, active: -1 })
  const { typed, isWanted, active } = state
  const suggestions = useSuggestions(isWanted ? typed : '')
  const isOpen = isWanted && suggestions.length > 0
  const change = (changes: Partial<typeof state>) => setState((known) => ({ ...known, ...changes }))
  const close = () => change({ isWanted: false, active: -1 })
  const type = (words: string) => change({ typed: words, isWanted: true, active: -1 })
  const choose = (suggestion: SearchSuggestion) => {
    change({ isWanted: false, active: -1, ...(suggestion.kind === 'word' && { typed: suggestion.text }) })
    input.current?.blur()
    navigate(pathOf(suggestion))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const chosen = isOpen ? suggestions[active] : undefined
    if (event.key === 'Escape' && isOpen) close()
    else if (event.key === 'Enter' && chosen) choose(chosen)
    else if (event.key === 'ArrowDown' && !isOpen) return change({ isWanted: true })
    else if (event.key === 'ArrowDown') change({ active: active + 1 >= suggestions.length ? -1 : active + 1 })
    else if (event.key === 'ArrowUp' && isOpen) change({ active: active < 0 ? suggestions.length - 1 : active - 1 })
    else return
    event.preventDefault()
  }
  const clear = () => {
    change({ typed: '', isWanted: false, active: -1 })
    input.current?.focus()
  }
  return {
    input,
    typed,
    active,
    isOpen,
    suggestions,
    type,
    close,
    choose,
    onKeyDown,
    clear,
    open: () => change({ isWanted: typed !== query }),
  }
}

function pathOf(suggestion: SearchSuggestion): string {
  if (suggestion.kind === 'product') return shopPaths.product(suggestion.productId, suggestion.handle)
  if (suggestion.kind === 'brand') return shopPaths.brand(suggestion.handle)
  return shopPaths.search({ q: suggestion.text })
}
