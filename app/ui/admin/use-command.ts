import { useFetcher } from '@remix-run/react'
import { useAppBridge } from '@shopify/app-bridge-react'
import { useEffect, useRef } from 'react'
import type { RefusalView } from '#app/ui/messages/refusal-words.ts'

type Answer =
  | { readonly ok: true; readonly value?: unknown }
  | { readonly ok: false; readonly refusal: RefusalView; readonly fieldErrors: Readonly<Record<string, string>> }

export type CommandFields = Readonly<Record<string, string | readonly string[]>>

export type Command = {
  /** A list becomes a field of its own for each item. */
  readonly run: (fields?: CommandFields) => void
  readonly isRunning: boolean
  readonly isDone: boolean
  /** What the page answered when it accepted. */
  readonly value: unknown
  readonly refusal: RefusalView | null
  readonly fieldErrors: Readonly<Record<string, string>>
}

type CommandOptions = {
  readonly toast?: string
  /** The same, for words that depend on what was done. */
  readonly toastOf?: (value: unknown) => string
  readonly onDone?: () => void
  /** The same, with what the page answered. */
  readonly onValue?: (value: unknown) => void
}

/** Sends one intent to the page's action and keeps what came back. `toast` is said when it was accepted. */
export function useCommand(intent: string, options: CommandOptions = {}): Command {
  const fetcher = useFetcher<Answer>()
  const shopify = useAppBridge()
  const answer = fetcher.data
  const latest = useRef(options)
  latest.current = options
  useEffect(() => {
    if (!answer?.ok) return
    const { toast, toastOf } = latest.current
    const words = toastOf ? toastOf(answer.value) : toast
    if (words) shopify.toast.show(words)
    latest.current.onDone?.()
    latest.current.onValue?.(answer.value)
  }, [answer, shopify])
  return {
    run: (fields = {}) => fetcher.submit(toForm({ ...fields, intent }), { method: 'post' }),
    isRunning: fetcher.state !== 'idle',
    isDone: answer?.ok === true,
    value: answer?.ok ? answer.value : undefined,
    refusal: answer?.ok === false ? answer.refusal : null,
    fieldErrors: answer?.ok === false ? answer.fieldErrors : {},
  }
}

function toForm(fields: CommandFields): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) {
    for (const each of typeof value === 'string' ? [value] : value) form.append(name, each)
  }
  return form
}
