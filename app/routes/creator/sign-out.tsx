import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { signOut } from '#app/domain/shoppers/sign-out.server.ts'
import { creatorPaths } from '#app/ui/paths.ts'
import { inTransaction } from '#app/web/database.server.ts'
import { forgetSession, readSessionSecret } from '#app/web/sessions.server.ts'

export const loader = () => redirect(creatorPaths.home())

export async function action({ request }: ActionFunctionArgs) {
  const secret = readSessionSecret(request)
  if (secret) await inTransaction('sign out', (tx) => signOut(tx, secret))
  const headers = new Headers()
  forgetSession(headers)
  return redirect(creatorPaths.signIn(), { headers })
}
