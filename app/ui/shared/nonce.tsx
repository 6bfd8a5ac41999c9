import { createContext, useContext } from 'react'

const NonceContext = createContext<string | undefined>(undefined)

/** The Content-Security-Policy nonce of this response; only the server knows one. */
export const NonceProvider = NonceContext.Provider

export function useNonce(): string | undefined {
  return useContext(NonceContext)
}
