import { CircleAlert, CircleCheck, ExternalLink, Hourglass } from 'lucide-react'
import { payoutSettingsMessages } from '#app/ui/messages/payout-settings-studio.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { intlTagOf } from '#app/ui/messages/locale.ts'
import { creatorPaths } from '#app/ui/paths.ts'
import { formatDate } from '#app/ui/shared/format.ts'
import type { PayoutSettingsView } from './payee-form.tsx'

type Account = NonNullable<PayoutSettingsView['methods'][number]['account']>

/** How an account at Stripe stands, what is still asked there, and the way to it. */
export function RailAccount({ methodId, account }: { methodId: string; account: Account }) {
  const t = useText(payoutSettingsMessages)
  const { state, asked, dueBy } = account
  const locale = useLocale()
  return (
    <div className="stack-tight">
      <Standing account={account} />
      {state !== 'restricted' && asked.length > 0 && dueBy ? (
        <p className="small">{t('accountDue', { date: formatDate(dueBy, locale, 'UTC') })}</p>
      ) : null}
      {state === 'restricted' ? null : (
        <p>
          {/* Another site: a whole visit, not a page of ours. */}
          <a className="button button-quiet button-small" href={creatorPaths.payoutConnect(methodId)}>
            <ExternalLink size={18} aria-hidden="true" />
            {t(state === 'ready' && asked.length === 0 ? 'accountOpen' : 'accountGoOn')}
          </a>
        </p>
      )}
    </div>
  )
}

function Standing({ account: { state, asked } }: { account: Account }) {
  const t = useText(payoutSettingsMessages)
  const locale = useLocale()
  const list = new Intl.ListFormat(intlTagOf(locale), { type: 'conjunction' })
  if (state === 'restricted') {
    return (
      <p className="row small state-warn">
        <CircleAlert size={18} aria-hidden="true" />
        <span className="grow">{t('accountRestricted')}</span>
      </p>
    )
  }
  if (asked.length > 0) {
    return (
      <p className="row small state-warn">
        <CircleAlert size={18} aria-hidden="true" />
        <span className="grow">
          {t(state === 'ready' ? 'accountAskedSoon' : 'accountAsked', {
            what: list.format(asked.map((question) => t(`asked_${question}`))),
          })}
        </span>
      </p>
    )
  }
  return state === 'ready' ? (
    <p className="row small state-good">
      <CircleCheck size={18} aria-hidden="true" />
      <span className="grow">{t('accountReady')}</span>
    </p>
  ) : (
    <p className="row small soft">
      <Hourglass size={18} aria-hidden="true" />
      <span className="grow">{t('accountChecking')}</span>
    </p>
  )
}
