import { redirect } from '@remix-run/node'
import { readCaller, type Caller } from './sessions.server.ts'
import { safeNext } from './safe-next.ts'
import { signInPath } from './sign-in-path.ts'

export type SignedInCaller = Caller & { account: NonNullable<Caller['account']> }

/** A signed-in person, or a redirect to the sign-in page that leads back here. */
export async function requireShopper(request: Request): Promise<SignedInCaller> {
  const caller = await readCaller(request)
  if (caller.account === null) throw redirect(signInPath(pathOf(request)))
  return { ...caller, account: caller.account }
}

function pathOf(request: Request): string {
  const url = new URL(request.url)
  url.searchParams.delete('_data')
  return safeNext(url.pathname + url.search, '/')
}
