import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { BackLink } from '#app/ui/creator/back-link.tsx'
import { PayeeForm } from '#app/ui/creator/payee-form.tsx'
import { PayoutMethods } from '#app/ui/creator/payout-methods.tsx'
import { SelfBilling } from '#app/ui/creator/self-billing.tsx'
import { TaxFormPanel } from '#app/ui/creator/tax-form-panel.tsx'
import { payoutSettingsMessages } from '#app/ui/messages/payout-settings-studio.ts'
import { payoutsMessages } from '#app/ui/messages/payouts-studio.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { creatorPaths } from '#app/ui/paths.ts'
import { RefusalNotice } from '#app/ui/shared/notice.tsx'
import { requireCreator } from '#app/web/require-creator.server.ts'
import { answerPayoutSettings, payoutSettingsView } from '#app/web/studio-payout-settings.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const { creator, country, locale } = await requireCreator(request)
  const { searchParams: search } = new URL(request.url)
  return json(await payoutSettingsView(creator.id, { country, locale, search }))
}

export async function action({ request }: ActionFunctionArgs) {
  const { creator, locale } = await requireCreator(request)
  return answerPayoutSettings(creator.id, await request.formData(), locale)
}

export default function PayoutSettings() {
  const settings = useLoaderData<typeof loader>()
  const t = useText(payoutSettingsMessages)
  const tPayouts = useText(payoutsMessages)
  return (
    <div className="stack narrow">
      <BackLink to={creatorPaths.payouts()}>{tPayouts('title')}</BackLink>
      <header className="page-head">
        <div>
          <h1>{t('title')}</h1>
          <p>{t('intro')}</p>
        </div>
      </header>
      <RefusalNotice refusal={settings.trouble} />
      <PayeeForm settings={settings} />
      <TaxFormPanel settings={settings} />
      <PayoutMethods settings={settings} />
      <SelfBilling settings={settings} />
    </div>
  )
}
