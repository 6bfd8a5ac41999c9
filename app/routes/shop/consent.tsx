import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { recordConsent } from '#app/domain/shoppers/record-consent.server.ts'
import { shopPaths } from '#app/ui/paths.ts'
import { inTransaction } from '#app/web/database.server.ts'
import { judgeForm } from '#app/web/parse-form.server.ts'
import { recordLinkTouch, recordTagTouches, tapInput } from '#app/web/record-touches.server.ts'
import { accepted, invalid } from '#app/web/respond.server.ts'
import { ensureShopperKey, readCaller } from '#app/web/sessions.server.ts'

const consentInput = z.object({
  granted: z.enum(['yes', 'no']).transform((answer) => answer === 'yes'),
  textVersion: z.string().min(1).max(40),
  ref: z.string().max(64).default(''),
  touches: z
    .string()
    .max(4000)
    .default('[]')
    .transform((text) => z.array(tapInput).max(10).safeParse(safelyParse(text)).data ?? []),
})

/** The answer, and what it makes rightful: the taps and the link that led here (A11). */
export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData()
  const { locale, account } = await readCaller(request)
  const input = judgeForm(form, consentInput, locale)
  if (!input.ok) return invalid(locale, input)
  const { shopperKey, headers } = ensureShopperKey(request)
  const { granted, textVersion, ref, touches } = input.value
  const accountId = account?.id ?? null
  await inTransaction('record consent', async (tx) => {
    await recordConsent(tx, { shopperKey, accountId, purpose: 'attribution', granted, textVersion, locale })
    if (!granted) return
    await recordLinkTouch(tx, { shopperKey, accountId, code: ref })
    await recordTagTouches(tx, { shopperKey, accountId, taps: touches })
  })
  return accepted({ granted }, headers)
}

export function loader() {
  return redirect(shopPaths.account())
}

function safelyParse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
