import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { countryCode } from '#app/domain/checkout/inputs.ts'
import { locales } from '#app/ui/messages/locale.ts'
import { shopPaths } from '#app/ui/paths.ts'
import { negotiateLocale } from '#app/web/negotiate-locale.ts'
import { parseForm } from '#app/web/parse-form.server.ts'
import { invalid } from '#app/web/respond.server.ts'
import { safeNext } from '#app/web/safe-next.ts'
import { keepRegion } from '#app/web/sessions.server.ts'

const regionInput = z.object({ locale: z.enum(locales), country: countryCode, next: z.string().default('/') })

export async function action({ request }: ActionFunctionArgs) {
  const locale = negotiateLocale(request)
  const form = await parseForm(request, regionInput, locale)
  if (!form.ok) return invalid(locale, form)
  const headers = new Headers()
  keepRegion(headers, form.value)
  return redirect(safeNext(form.value.next, shopPaths.feed()), { headers })
}

export function loader() {
  return redirect(shopPaths.account())
}
