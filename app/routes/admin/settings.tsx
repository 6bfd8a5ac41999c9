import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listLicences } from '#app/domain/catalog/save-licence.server.ts'
import { disconnectChannel } from '#app/domain/shops/disconnect-channel.server.ts'
import { findConnection } from '#app/domain/shops/find-connection.server.ts'
import { toReturnTerms } from '#app/domain/shops/return-terms.ts'
import type { ConnectionView } from '#app/ui/admin/connection-card.tsx'
import { SettingsPage } from '#app/ui/admin/settings-page.tsx'
import { useSyncStream } from '#app/ui/admin/use-sync-stream.ts'
import { dropLicence, keepLicence } from '#app/web/admin-licences.server.ts'
import { changeCheckoutMode, connectShop, readCheckoutMode } from '#app/web/admin-checkout-mode.server.ts'
import { readPublishing } from '#app/web/admin-publishing.server.ts'
import { readDeliveryTerms } from '#app/web/admin-delivery-terms.server.ts'
import {
  answerShop,
  keepReturnTerms,
  keepSettings,
  keepShipping,
  keepTax,
  removeShipping,
  removeTax,
} from '#app/web/admin-settings.server.ts'
import { countryOptions } from '#app/web/country-options.ts'
import { db, now } from '#app/web/database.server.ts'
import { streamUrl } from '#app/web/live-topics.server.ts'
import { readField } from '#app/web/read-field.ts'
import { requireMerchant } from '#app/web/require-merchant.server.ts'
import { notFound } from '#app/web/respond.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop, session, locale } = await requireMerchant(request)
  const [connection, terms, licences, { publishing, countries }] = await Promise.all([
    findConnection(db, shop.id),
    readDeliveryTerms(shop),
    listLicences(db, { shopId: shop.id, at: now() }),
    readPublishing(shop),
  ])
  const settings = {
    connection: { status: (connection?.status ?? 'none') as ConnectionView['status'], accountName: shop.name },
    checkout: readCheckoutMode(connection, session),
    termsAcceptedAt: shop.termsAcceptedAt?.toISOString() ?? null,
    currency: shop.currency,
    timeZone: shop.timeZone,
    safetyStock: shop.safetyStock,
    customLineAllowed: shop.customLineAllowed,
    autoSubmit: shop.autoSubmit,
    contactEmail: shop.contactEmail ?? '',
    ...terms,
    returnTerms: toReturnTerms(shop),
    countries: countryOptions(locale, shop.country),
    licences,
    marketCountries: countries,
    publishing,
  }
  return json({ settings, stream: streamUrl([`shop:${shop.id}`, `sync:${shop.id}`]) })
}

export async function action({ request }: ActionFunctionArgs) {
  const caller = await requireMerchant(request)
  const form = await request.formData()
  switch (form.get('intent')) {
    case 'connect':
      return answerShop(caller, await connectShop(caller.shop.id))
    case 'disconnect':
      return answerShop(caller, await disconnectChannel(caller.shop.id))
    case 'setCheckoutMode':
      return changeCheckoutMode(caller, form)
    case 'saveSettings':
      return keepSettings(caller, form)
    case 'saveReturnTerms':
      return keepReturnTerms(caller, form)
    case 'saveShipping':
      return keepShipping(caller, form)
    case 'removeShipping':
      return removeShipping(caller, readField(form, 'shippingOptionId'))
    case 'saveTax':
      return keepTax(caller, form)
    case 'removeTax':
      return removeTax(caller, readField(form, 'taxRateId'))
    case 'saveLicence':
      return keepLicence(caller, form)
    case 'removeLicence':
      return dropLicence(caller, form)
    default:
      return notFound()
  }
}

export default function Settings() {
  const { settings, stream } = useLoaderData<typeof loader>()
  const { sync } = useSyncStream(stream, settings.publishing.sync)
  return <SettingsPage settings={{ ...settings, publishing: { ...settings.publishing, sync } }} />
}
