import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { termsVersion } from '#app/domain/shops/accept-terms.server.ts'
import { merchantTermsMessages } from '#app/ui/messages/terms-merchants.ts'
import { MerchantTermsPage } from '#app/ui/shop/terms/merchant-terms-page.tsx'
import { negotiateLocale } from '#app/web/negotiate-locale.ts'
import { pageTitle } from '#app/web/page-title.ts'

export function loader({ request }: LoaderFunctionArgs) {
  return json({ locale: negotiateLocale(request), version: termsVersion })
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(data, matches, merchantTermsMessages, 'title')

export default function MerchantTerms() {
  const { version } = useLoaderData<typeof loader>()
  return <MerchantTermsPage version={version} />
}
