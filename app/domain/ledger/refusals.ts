/** KEY_REUSED: the key belongs to an entry with another content, so this is a bug or an attack, never a retry. */
export type LedgerRefusalCode = 'KEY_REUSED'
