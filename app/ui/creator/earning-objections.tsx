import { Link } from '@remix-run/react'
import { useState } from 'react'
import { disputeStateMessages, disputeReasonMessages } from '#app/ui/messages/commission-disputes.ts'
import { disputesMessages } from '#app/ui/messages/disputes-studio.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { creatorPaths } from '#app/ui/paths.ts'
import { Button } from '#app/ui/shared/button.tsx'
import { formatDate } from '#app/ui/shared/format.ts'
import { Sheet } from '#app/ui/shared/sheet.tsx'
import type { Earning } from './earning-explanation.tsx'
import { ObjectionForm } from './objection-form.tsx'

type ObjectionsProps = { earning: Earning; mayObject: boolean; answerDays: number }

/** E5: objections to this line and how they stand; and the way to raise one while there is time. */
export function EarningObjections({ earning, mayObject, answerDays }: ObjectionsProps) {
  const t = useText(disputesMessages)
  const [isOpen, setIsOpen] = useState(false)
  const { disputes, shop } = earning
  if (disputes.length === 0 && !mayObject) return null
  return (
    <section className="panel stack-tight">
      <h2>{t(disputes.length > 0 ? 'panelDone' : 'panelTitle')}</h2>
      <ul className="lines">
        {disputes.map((dispute) => (
          <DisputeLine key={dispute.disputeId} dispute={dispute} shop={shop.name} />
        ))}
      </ul>
      {mayObject ? (
        <>
          <p className="small soft">{t('panelText', { count: answerDays })}</p>
          <Button type="button" look="quiet" onClick={() => setIsOpen(true)}>
            {t('object')}
          </Button>
          <Sheet isOpen={isOpen} onClose={() => setIsOpen(false)} title={t('objectTitle')}>
            <ObjectionForm onDone={() => setIsOpen(false)} />
          </Sheet>
        </>
      ) : null}
    </section>
  )
}

function DisputeLine({ dispute, shop }: { dispute: Earning['disputes'][number]; shop: string }) {
  const t = useText(disputesMessages)
  const tState = useText(disputeStateMessages)
  const tReason = useText(disputeReasonMessages)
  const locale = useLocale()
  const { disputeId, state, openedBy, reason, openedAt, answerBy, decideBy } = dispute
  const date = (iso: string) => formatDate(iso, locale, 'UTC')
  const dates =
    state === 'open'
      ? [t('answerBy', { date: date(answerBy) }), t('decideBy', { date: date(decideBy) })]
      : state === 'answered'
        ? [t('decideBy', { date: date(decideBy) })]
        : [t('openedOn', { date: date(openedAt) })]
  return (
    <li>
      <Link className="line-link" to={creatorPaths.dispute(disputeId)}>
        <span className="grow">
          <strong>{openedBy === 'creator' ? t('byYou') : t('byShop', { shop })}</strong>
          <span className="small block">{tReason(reason)}</span>
          <span className="small soft block">{[tState(state), ...dates].join(' · ')}</span>
        </span>
      </Link>
    </li>
  )
}
