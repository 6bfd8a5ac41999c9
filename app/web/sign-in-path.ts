/** Creators have their own door; everybody else signs in where shoppers do. Both lead back to `next`. */
export function signInPath(next: string): string {
  const page = next === '/creator' || next.startsWith('/creator/') ? '/creator/sign-in' : '/account/sign-in'
  return `${page}?${new URLSearchParams({ next }).toString()}`
}
