import { redirect } from '@remix-run/node'
import { requireShopper, type SignedInCaller } from './require-shopper.server.ts'

export type CreatorCaller = SignedInCaller & { creator: NonNullable<SignedInCaller['creator']> }

/** A signed-in creator. Signed out: the creators' sign-in. Signed in without a profile: the page that makes one. */
export async function requireCreator(request: Request): Promise<CreatorCaller> {
  const caller = await requireShopper(request)
  if (caller.creator === null) throw redirect('/creator/sign-up')
  return { ...caller, creator: caller.creator }
}
