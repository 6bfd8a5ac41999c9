import { useState } from 'react'

/** One key per filled-in form, so that a form sent twice moves goods once; `renew` when the next one begins. */
export function useOnceKey(): { readonly key: string; readonly renew: () => void } {
  const [key, setKey] = useState(() => crypto.randomUUID())
  return { key, renew: () => setKey(crypto.randomUUID()) }
}
