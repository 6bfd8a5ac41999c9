import { useCallback, useEffect, useRef, useState } from 'react'

/** What the processor's frame says to us. Anything else, or from anywhere else, is ignored. */
type FieldsMessage =
  | { type: 'vitrine:fields-ready' }
  | { type: 'vitrine:fields-height'; height: number }
  | { type: 'vitrine:fields-submit' }
  | { type: 'vitrine:token'; id: string; token: string }
  | { type: 'vitrine:token-error'; id: string; message: string }

const firstHeight = 262
const answerMilliseconds = 20_000

export function useCardFields(url: string, onSubmit: () => void) {
  const frame = useRef<HTMLIFrameElement>(null)
  const waiting = useRef(new Map<string, (token: string | null) => void>())
  const asked = useRef(0)
  const submit = useRef(onSubmit)
  submit.current = onSubmit
  const [height, setHeight] = useState(firstHeight)
  const [isBroken, setIsBroken] = useState(false)
  const [src, setSrc] = useState<string>()
  const origin = new URL(url).origin
  const send = useCallback(
    (message: object) => frame.current?.contentWindow?.postMessage(message, origin),
    [origin],
  )

  useEffect(() => {
    const dark = matchMedia('(prefers-color-scheme: dark)')
    const tellTheme = () => send({ type: 'vitrine:fields-theme', theme: dark.matches ? 'dark' : 'light' })
    const onMessage = (event: MessageEvent<FieldsMessage>) => {
      if (event.origin !== origin || event.source !== frame.current?.contentWindow) return
      const { data } = event
      if (data.type === 'vitrine:fields-ready') tellTheme()
      if (data.type === 'vitrine:fields-height') setHeight(Math.min(900, Math.max(120, data.height)))
      if (data.type === 'vitrine:fields-submit') submit.current()
      if (data.type === 'vitrine:token') waiting.current.get(data.id)?.(data.token)
      if (data.type === 'vitrine:token-error') waiting.current.get(data.id)?.(null)
    }
    addEventListener('message', onMessage)
    // Only now is somebody listening for "ready".
    setSrc(url)
    dark.addEventListener('change', tellTheme)
    return () => {
      removeEventListener('message', onMessage)
      dark.removeEventListener('change', tellTheme)
    }
  }, [url, origin, send])

  /** A single-use token for the card in the frame; null when the frame found something wrong and shows it. */
  const tokenise = useCallback(async (): Promise<string | null> => {
    const id = `ask-${(asked.current += 1)}`
    setIsBroken(false)
    const token = await new Promise<string | null>((resolve) => {
      waiting.current.set(id, resolve)
      setTimeout(() => {
        if (waiting.current.has(id)) setIsBroken(true)
        resolve(null)
      }, answerMilliseconds)
      send({ type: 'vitrine:tokenize', id })
    })
    waiting.current.delete(id)
    return token
  }, [send])

  return { frame, src, height, isBroken, tokenise }
}
