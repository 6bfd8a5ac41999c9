import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { countryCode } from '#app/domain/checkout/inputs.ts'
import { addressHelpFor } from '#app/web/address-regions.server.ts'

/** What the address form of one country offers, for a form whose country was just changed. The same for everybody. */
export function loader({ request }: LoaderFunctionArgs) {
  const asked = countryCode.safeParse(new URL(request.url).searchParams.get('country'))
  const country = asked.success ? asked.data : ''
  return json(
    { help: { country, ...addressHelpFor(country) } },
    { headers: { 'Cache-Control': 'public, max-age=86400' } },
  )
}
