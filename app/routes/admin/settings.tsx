import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { connectChannel } from '#app/domain/shops/connect-channel.server.ts'
import { disconnectChannel } from '#app/domain/shops/disconnect-channel.server.ts'
import { findConnection } from '#app/domain/shops/find-connection.server.ts'
import type { ShopRefusal } from '#app/domain/shops/refusals.ts'
import { saveSettings } from '#app/domain/shops/save-settings.server.ts'
import { shippingOptionForm, shopSettingsForm } from '#app/domain/shops/settings-forms.ts'
import {
  archiveShippingOption,
  listShippingOptions,
  saveShippingOption,
} from '#app/domain/shops/shipping-options.server.ts'
import { toMoneyView } from '#app/kernel/money.ts'
import type { Outcome } from '#app/kernel/outcome.ts'
import type { ConnectionView } from '#app/ui/admin/connection-card.tsx'
import { SettingsPage } from '#app/ui/admin/settings-page.tsx'
import { useSyncStream } from '#app/ui/admin/use-sync-stream.ts'
import { settingsFieldWords } from '#app/ui/messages/admin-settings.ts'
import { shopWords } from '#app/ui/messages/shops.ts'
import { readPublishing } from '#app/web/admin-publishing.server.ts'
import { db, inTransaction } from '#app/web/database.server.ts'
import { streamUrl } from '#app/web/live-topics.server.ts'
import { judgeForm } from '#app/web/parse-form.server.ts'
import { readField } from '#app/web/read-field.ts'
import { requireMerchant, type MerchantCaller } from '#app/web/require-merchant.server.ts'
import { accepted, invalid, notFound, refused } from '#app/web/respond.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop } = await requireMerchant(request)
  const [connection, options, { publishing }] = await Promise.all([
    findConnection(db, shop.id),
    listShippingOptions(db, shop.id),
    readPublishing(shop),
  ])
  const settings = {
    connection: { status: (connection?.status ?? 'none') as ConnectionView['status'], accountName: shop.name },
    termsAcceptedAt: shop.termsAcceptedAt?.toISOString() ?? null,
    currency: shop.currency,
    timeZone: shop.timeZone,
    safetyStock: shop.safetyStock,
    customLineAllowed: shop.customLineAllowed,
    contactEmail: shop.contactEmail ?? '',
    shippingOptions: options.map(({ id, title, priceMinor, freeFromMinor, currency, countries, minDays, maxDays }) => ({
      ...{ shippingOptionId: id, title, countries, minDays, maxDays },
      price: toMoneyView(priceMinor, currency),
      freeFrom: freeFromMinor === null ? null : toMoneyView(freeFromMinor, currency),
    })),
    publishing,
  }
  return json({ settings, stream: streamUrl([`shop:${shop.id}`, `sync:${shop.id}`]) })
}

export async function action({ request }: ActionFunctionArgs) {
  const caller = await requireMerchant(request)
  const form = await request.formData()
  switch (form.get('intent')) {
    case 'connect':
      return answer(caller, await connectChannel(caller.shop.id))
    case 'disconnect':
      return answer(caller, await disconnectChannel(caller.shop.id))
    case 'saveSettings':
      return keepSettings(caller, form)
    case 'saveShipping':
      return keepShipping(caller, form)
    case 'removeShipping':
      return removeShipping(caller, readField(form, 'shippingOptionId'))
    default:
      return notFound()
  }
}

function answer({ locale }: MerchantCaller, outcome: Outcome<unknown, ShopRefusal>) {
  return outcome.ok ? accepted(null) : refused(locale, shopWords, outcome)
}

async function keepSettings({ shop, locale }: MerchantCaller, form: FormData) {
  const input = judgeForm(form, shopSettingsForm, locale, settingsFieldWords)
  if (!input.ok) return invalid(locale, input)
  await inTransaction('save settings', (tx) => saveSettings(tx, shop.id, input.value))
  return accepted(null)
}

async function keepShipping(caller: MerchantCaller, form: FormData) {
  const { shop, locale } = caller
  const input = judgeForm(form, shippingOptionForm(shop.currency), locale, settingsFieldWords)
  if (!input.ok) return invalid(locale, input)
  return answer(caller, await inTransaction('shipping option', (tx) => saveShippingOption(tx, shop.id, input.value)))
}

async function removeShipping(caller: MerchantCaller, optionId: string) {
  const { id: shopId } = caller.shop
  return answer(caller, await inTransaction('shipping option', (tx) => archiveShippingOption(tx, shopId, optionId)))
}

export default function Settings() {
  const { settings, stream } = useLoaderData<typeof loader>()
  const { sync } = useSyncStream(stream, settings.publishing.sync)
  return <SettingsPage settings={{ ...settings, publishing: { ...settings.publishing, sync } }} />
}
