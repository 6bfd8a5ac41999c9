/** Where to go after signing in: only a path of ours, never another site. */
export function safeNext(wanted: string | null | undefined, fallback: string): string {
  if (!wanted || !wanted.startsWith('/') || wanted.startsWith('//') || wanted.includes('\\')) return fallback
  return wanted
}
