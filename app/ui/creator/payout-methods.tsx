import { CircleAlert, Landmark } from 'lucide-react'
import { useState } from 'react'
import { payoutSettingsMessages } from '#app/ui/messages/payout-settings-studio.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { Button } from '#app/ui/shared/button.tsx'
import { useToast } from '#app/ui/shared/toasts.tsx'
import { ConfirmSheet } from './confirm-sheet.tsx'
import { NewMethod } from './method-form.tsx'
import { RailAccount } from './rail-account.tsx'
import type { PayoutSettingsView } from './payee-form.tsx'
import { useCommand } from './use-command.ts'

/** K11: accounts by their last signs only. */
export function PayoutMethods({ settings }: { settings: PayoutSettingsView }) {
  const t = useText(payoutSettingsMessages)
  const { methods, currencies, canConnect } = settings
  return (
    <section className="panel stack">
      <h2>{t('accountsTitle')}</h2>
      <p className="small soft">{t('accountsText')}</p>
      {methods.length === 0 ? <p className="soft">{t('noAccounts')}</p> : null}
      <ul className="lines">
        {methods.map((method) => (
          <MethodRow key={method.methodId} method={method} />
        ))}
      </ul>
      <NewMethod
        key={methods.map(({ methodId }) => methodId).join(' ')}
        currencies={currencies}
        canConnect={canConnect}
      />
    </section>
  )
}

function MethodRow({ method }: { method: PayoutSettingsView['methods'][number] }) {
  const t = useText(payoutSettingsMessages)
  const toast = useToast()
  const [isAsked, setIsAsked] = useState(false)
  const { run, isBusy } = useCommand(() => toast(t('removed')))
  const { methodId, label, currency, isDefault, isFlagged, account } = method
  return (
    <li className="stack-tight">
      <div className="method-row">
        <Landmark size={20} aria-hidden="true" />
        <strong className="grow">
          <bdi>{label}</bdi>
        </strong>
        {isDefault ? (
          <span className="badge badge-good">{t('isDefault', { currency })}</span>
        ) : (
          <span className="badge">{currency}</span>
        )}
        {isFlagged ? <span className="badge badge-warn">{t('flagged')}</span> : null}
        <Button
          type="button"
          look="quiet"
          small
          aria-label={`${t('remove')}: ${label}`}
          onClick={() => setIsAsked(true)}
        >
          {t('remove')}
        </Button>
      </div>
      {account ? <RailAccount methodId={methodId} account={account} /> : null}
      {isFlagged ? (
        <p className="row small state-warn">
          <CircleAlert size={18} aria-hidden="true" />
          {t('flaggedText')}
        </p>
      ) : null}
      <ConfirmSheet
        isOpen={isAsked}
        onClose={() => setIsAsked(false)}
        onConfirm={() => run({ intent: 'removeMethod', methodId })}
        isBusy={isBusy}
        title={t('removeTitle')}
        action={t('remove')}
      >
        <p>{t('removeText')}</p>
      </ConfirmSheet>
    </li>
  )
}
