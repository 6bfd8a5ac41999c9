import type { SerializeFrom } from '@remix-run/node'
import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import type { CommissionDisputeView } from '#app/domain/commissions/list-commission-disputes.server.ts'
import { disputeReasonMessages, disputeStateMessages } from '#app/ui/messages/commission-disputes.ts'
import { disputesMessages } from '#app/ui/messages/disputes-studio.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { creatorPaths } from '#app/ui/paths.ts'
import { formatDate, formatPercent } from '#app/ui/shared/format.ts'
import { MoneyText } from '#app/ui/shared/money-text.tsx'
import { Notice } from '#app/ui/shared/notice.tsx'

type Dispute = SerializeFrom<CommissionDisputeView>

/** E5: who objected to what and why, what the other side said, and how it ended. */
export function DisputeStory({ dispute }: { dispute: Dispute }) {
  const t = useText(disputesMessages)
  const tState = useText(disputeStateMessages)
  const tReason = useText(disputeReasonMessages)
  const locale = useLocale()
  const date = (iso: string) => formatDate(iso, locale, 'UTC')
  const { openedBy, shopName: shop, state, reason, amount, title, orderNumber, favoured } = dispute
  const isWaiting = state === 'open' || state === 'answered'
  return (
    <>
      <header className="panel stack-tight">
        <h1>{openedBy === 'creator' ? t('byYou') : t('byShop', { shop })}</h1>
        <p>{tReason(reason)}</p>
        <p className="row-wrap">
          <span className={`badge ${isWaiting ? 'badge-warn' : ''}`}>{tState(state)}</span>
        </p>
        <p className="small soft">
          {t('openedOn', { date: date(dispute.openedAt) })}
          {state === 'open' ? <> · {t('answerBy', { date: date(dispute.answerBy) })}</> : null}
          {isWaiting ? <> · {t('decideBy', { date: date(dispute.decideBy) })}</> : null}
        </p>
        <p className="row-spread">
          <span>
            <bdi>{title}</bdi> · {t('order', { number: orderNumber })}
          </span>
          <strong className="no-break">
            <MoneyText money={amount} />
          </strong>
        </p>
        <Link to={creatorPaths.earning(dispute.commissionId)}>{t('seeLine')}</Link>
      </header>
      {favoured ? (
        <Notice
          tone={favoured === 'creator' ? 'good' : 'warn'}
          title={t(favoured === 'creator' ? 'favourYou' : 'favourShop')}
        />
      ) : null}
      <Part title={t('said')}>
        <Words>{dispute.statement}</Words>
        {dispute.claimedBps === null || openedBy === 'merchant' ? null : (
          <p className="small">{t('claimedRate', { rate: formatPercent(dispute.claimedBps, locale) })}</p>
        )}
      </Part>
      <Evidence evidence={dispute.evidence} />
      {dispute.answer ? (
        <Part title={t('answer')}>
          <Words>{dispute.answer}</Words>
        </Part>
      ) : null}
      {dispute.decision ? (
        <Part title={t('decision')}>
          <Words>{dispute.decision}</Words>
        </Part>
      ) : null}
    </>
  )
}

function Evidence({ evidence }: { evidence: Dispute['evidence'] }) {
  const t = useText(disputesMessages)
  if (evidence.length === 0) return null
  return (
    <Part title={t('evidence')}>
      <ul className="lines">
        {evidence.map((item, index) => (
          <li key={index}>
            {item.kind === 'link' ? (
              <a href={item.url} rel="noopener noreferrer nofollow" target="_blank" className="hash">
                <bdi>{item.url}</bdi>
              </a>
            ) : item.kind === 'text' ? (
              <Words>{item.text}</Words>
            ) : (
              <span className="soft">{t('picture')}</span>
            )}
          </li>
        ))}
      </ul>
    </Part>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="panel stack-tight">
      <h2>{title}</h2>
      {children}
    </section>
  )
}

function Words({ children }: { children: string }) {
  return (
    <p className="written" dir="auto">
      {children}
    </p>
  )
}
