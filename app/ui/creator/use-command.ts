import { useFetcher } from '@remix-run/react'
import { useCallback, useEffect, useRef } from 'react'
import type { RefusalView } from '#app/ui/messages/refusal-words.ts'
import { useToast } from '#app/ui/shared/toasts.tsx'

type Answer<Value> =
  { ok: true; value: Value } | { ok: false; refusal: RefusalView; fieldErrors: Record<string, string> }
type Fields = Readonly<Record<string, string>>

/** One command of a page: sends it, says no in a toast with the next step, and calls `onDone` once a yes has arrived. */
export function useCommand<Value = unknown>(onDone?: (value: Value) => void) {
  const fetcher = useFetcher<Answer<Value>>()
  const toast = useToast()
  const answered = useRef<unknown>(null)
  const done = useRef(onDone)
  useEffect(() => {
    done.current = onDone
  })
  const { state, data, submit } = fetcher
  useEffect(() => {
    // Not only when idle: what a yes changes on the page can take this very component away.
    if (state === 'submitting' || !data || answered.current === data) return
    answered.current = data
    const answer = data as Answer<Value>
    if (answer.ok) done.current?.(answer.value)
    else toast(`${answer.refusal.title} ${answer.refusal.next}`)
  }, [state, data, toast])
  const run = useCallback(
    (fields: Fields, action?: string) => submit(fields, { method: 'post', ...(action ? { action } : {}) }),
    [submit],
  )
  const refused = data && !data.ok ? (data as Extract<Answer<Value>, { ok: false }>) : null
  return { run, isBusy: state !== 'idle', refused, sent: fetcher.formData }
}
