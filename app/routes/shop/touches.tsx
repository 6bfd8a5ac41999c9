import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { shopPaths } from '#app/ui/paths.ts'
import { inTransaction } from '#app/web/database.server.ts'
import { parseForm } from '#app/web/parse-form.server.ts'
import { recordTagTouches, tapInput } from '#app/web/record-touches.server.ts'
import { accepted, invalid } from '#app/web/respond.server.ts'
import { readCaller } from '#app/web/sessions.server.ts'

/** A tap on a product in a video. Without a yes nothing is written (A11), and the shopper notices no difference. */
export async function action({ request }: ActionFunctionArgs) {
  const { locale, account, shopperKey } = await readCaller(request)
  const form = await parseForm(request, tapInput, locale)
  if (!form.ok) return invalid(locale, form)
  if (shopperKey === null) return accepted({ isRecorded: false })
  const accountId = account?.id ?? null
  const recorded = await inTransaction('record tap', (tx) =>
    recordTagTouches(tx, { shopperKey, accountId, taps: [form.value] }),
  )
  return accepted({ isRecorded: recorded > 0 })
}

/** Nothing on the page depends on it. */
export const shouldRevalidate = () => false

export function loader() {
  return redirect(shopPaths.feed())
}
