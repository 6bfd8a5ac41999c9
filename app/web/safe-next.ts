/** Where to go after signing in: only a path of ours, never another site. */
export function safeNext(wanted: string | null | undefined, fallback: string): string {
  if (!wanted || !wanted.startsWith('/') || wanted.startsWith('//') || wanted.includes('\\')) return fallback
  return wanted
}

/** The `?next=` of a page's own address, which a form posts back to as well. */
export function nextOf(request: Request, fallback: string): string {
  return safeNext(new URL(request.url).searchParams.get('next'), fallback)
}
