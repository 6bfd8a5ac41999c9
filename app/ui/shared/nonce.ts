import { createContext } from 'react'

/** The one-time word that lets our own inline scripts run under the Content-Security-Policy. Empty in the browser. */
export const NonceContext = createContext('')
