import { useFetcher } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import type { RefusalView } from '#app/ui/messages/refusal-words.ts'

type Refused = { ok: false; refusal: RefusalView; fieldErrors: Record<string, string> }
type Answer = { ok: true; value: unknown } | Refused

/** A form of its own beside others on one page: its answer stays with it. `onDone` is called once for every yes. */
export function useFormCommand(onDone?: (value: unknown) => void) {
  const fetcher = useFetcher<Answer>()
  const { data: answered, state } = fetcher
  const data = answered as Answer | undefined
  const seen = useRef<unknown>(null)
  const done = useRef(onDone)
  useEffect(() => {
    done.current = onDone
  })
  useEffect(() => {
    // Not only when idle: what a yes changes on the page can take this very form away.
    if (state === 'submitting' || !data || seen.current === data) return
    seen.current = data
    if (data.ok) done.current?.(data.value)
  }, [state, data])
  const refused = data && !data.ok && state === 'idle' ? data : null
  const errors: Readonly<Record<string, string>> = refused ? refused.fieldErrors : {}
  return { Form: fetcher.Form, isBusy: state !== 'idle', refusal: refused?.refusal ?? null, errors }
}
