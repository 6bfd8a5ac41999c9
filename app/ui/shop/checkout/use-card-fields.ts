import { useCallback, useEffect, useRef, useState, type RefObject } from 'react'
import { useIsHydrated } from '#app/ui/shared/use-is-hydrated.ts'

/** What the processor's frame says to us. Anything else, or from anywhere else, is ignored. */
type FieldsMessage =
  | { type: 'vitrine:fields-ready' }
  | { type: 'vitrine:fields-height'; height: number }
  | { type: 'vitrine:fields-submit' }
  | { type: 'vitrine:token'; id: string; token: string }
  | { type: 'vitrine:wallet'; token: string }
  | { type: 'vitrine:token-error'; id: string; message: string }

const firstHeight = 262
const answerMilliseconds = 20_000

export type AskState = 'idle' | 'asking' | 'refused' | 'unanswered'

/** Has the fields turn the card into a token, and says how that goes. */
export type AskForToken = { readonly state: AskState; readonly ask: () => void }

/**
 * The card frame's side of paying: `ask` has the frame turn the card into a single-use token and hands it to `onToken`;
 * pressing Enter in the frame does the same. What is wrong with the card the frame shows itself.
 */
export function useCardFields(frame: RefObject<HTMLIFrameElement>, url: string, onToken: (token: string) => void) {
  const isHydrated = useIsHydrated()
  const [height, setHeight] = useState(firstHeight)
  const [state, setState] = useState<AskState>('idle')
  const serial = useRef(0)
  const latestOnToken = useRef(onToken)
  const origin = new URL(url).origin
  useEffect(() => {
    latestOnToken.current = onToken
  })

  const send = useCallback(
    (message: object) => frame.current?.contentWindow?.postMessage(message, origin),
    [frame, origin],
  )
  const ask = useCallback(() => {
    const id = `ask-${(serial.current += 1)}`
    setState('asking')
    setTimeout(() => {
      if (serial.current === Number(id.slice(4))) setState((known) => (known === 'asking' ? 'unanswered' : known))
    }, answerMilliseconds)
    send({ type: 'vitrine:tokenize', id })
  }, [send])

  useEffect(() => {
    const dark = matchMedia('(prefers-color-scheme: dark)')
    const tellTheme = () => send({ type: 'vitrine:fields-theme', theme: dark.matches ? 'dark' : 'light' })
    const onMessage = (event: MessageEvent<FieldsMessage>) => {
      if (event.origin !== origin || event.source !== frame.current?.contentWindow) return
      const { data } = event
      const isAnswer = 'id' in data && data.id === `ask-${serial.current}`
      if (data.type === 'vitrine:fields-ready') tellTheme()
      if (data.type === 'vitrine:fields-height') setHeight(Math.min(900, Math.max(120, data.height)))
      if (data.type === 'vitrine:fields-submit') ask()
      if (data.type === 'vitrine:token-error' && isAnswer) setState('refused')
      // The wallet's own button inside the frame: nobody had to ask.
      if (data.type === 'vitrine:wallet') latestOnToken.current(data.token)
      if (data.type === 'vitrine:token' && isAnswer) {
        setState('idle')
        latestOnToken.current(data.token)
      }
    }
    addEventListener('message', onMessage)
    dark.addEventListener('change', tellTheme)
    return () => {
      removeEventListener('message', onMessage)
      dark.removeEventListener('change', tellTheme)
    }
  }, [frame, origin, send, ask])

  // Not before somebody listens: the frame says only once that it is ready.
  return { src: isHydrated ? url : undefined, height, state, ask }
}
