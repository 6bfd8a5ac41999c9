import { payoutSettingsMessages } from '#app/ui/messages/payout-settings-studio.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { Button } from '#app/ui/shared/button.tsx'
import { formatDate } from '#app/ui/shared/format.ts'
import { useToast } from '#app/ui/shared/toasts.tsx'
import type { PayoutSettingsView } from './payee-form.tsx'
import { useCommand } from './use-command.ts'

/** F10: whether shops write the creator's invoices. */
export function SelfBilling({ settings }: { settings: PayoutSettingsView }) {
  const t = useText(payoutSettingsMessages)
  const locale = useLocale()
  const toast = useToast()
  const { run, isBusy } = useCommand(() => toast(t('saved')))
  const { profile } = settings
  if (!profile) return null
  const agreedAt = profile.selfBillingAgreedAt
  return (
    <section className="panel stack">
      <h2>{t('billingTitle')}</h2>
      <p>{t('billingText')}</p>
      {agreedAt ? <p className="state-good">{t('billingOn', { date: formatDate(agreedAt, locale, 'UTC') })}</p> : null}
      <Button
        type="button"
        look={agreedAt ? 'quiet' : 'primary'}
        busy={isBusy}
        onClick={() => run({ intent: 'selfBilling', agreed: agreedAt ? 'no' : 'yes' })}
      >
        {t(agreedAt ? 'revoke' : 'agree')}
      </Button>
    </section>
  )
}
