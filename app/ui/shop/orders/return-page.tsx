import { Link } from '@remix-run/react'
import { ExternalLink } from 'lucide-react'
import type { ReturnView } from '#app/domain/returns/return-view.ts'
import { returnPageMessages } from '#app/ui/messages/return-page.ts'
import { returnOutcomeMessages, returnStateMessages } from '#app/ui/messages/returns.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { shopPaths } from '#app/ui/paths.ts'
import { Notice, RefusalNotice } from '#app/ui/shared/notice.tsx'
import { useMomentText } from '#app/ui/shared/use-moment-text.ts'
import { useComeBack } from '../checkout/use-come-back.ts'
import type { WithImages } from '#app/web/image-view.server.ts'
import type { ActionView } from '#app/web/respond.server.ts'
import { ReturnLines } from './return-lines.tsx'
import { ReturnPhotos } from './return-photos.tsx'
import { ReturnResult } from './return-result.tsx'
import { ReturnSent } from './return-sent.tsx'
import { WithdrawReturn } from './withdraw-return.tsx'

export type ReturnPageProps = { returned: WithImages<ReturnView>; answer: ActionView | undefined }

/** Where a return stands, what is awaited of whom by when, and what the shopper can do about it. */
export function ReturnPage({ returned, answer }: ReturnPageProps) {
  const t = useText(returnPageMessages)
  useComeBack(returned.closedAt === null)
  const { orderNumber } = returned
  return (
    <div className="page page-narrow">
      <div className="stack">
        <ReturnHero returned={returned} />
        <RefusalNotice refusal={answer?.ok === false ? answer.refusal : null} />
        <Awaited returned={returned} />
        <HowToSend returned={returned} />
        <ReturnSent returned={returned} />
        <ReturnResult returned={returned} />
        <ReturnPhotos returned={returned} />
        <section className="card step">
          <h2>{t('products')}</h2>
          <ReturnLines lines={returned.lines} />
        </section>
        {returned.canWithdraw ? <WithdrawReturn /> : null}
        <Link to={shopPaths.order(orderNumber)}>{t('toOrder', { number: `\u2066${orderNumber}\u2069` })}</Link>
      </div>
    </div>
  )
}

const steps = ['requested', 'approved', 'sent', 'received', 'closed'] as const

function ReturnHero({ returned }: Pick<ReturnPageProps, 'returned'>) {
  const t = useText(returnPageMessages)
  const state = useText(returnStateMessages)
  const outcome = useText(returnOutcomeMessages)
  const current = steps.findIndex((step) => step === returned.state)
  const isOff = current < 0 || (returned.outcome !== null && !['refunded', 'replaced'].includes(returned.outcome))
  return (
    <header className="order-hero on-ink">
      <span className="soft small">
        {t('title')} · <bdi>{t('toOrder', { number: returned.orderNumber })}</bdi>
      </span>
      <h1 aria-live="polite">{returned.outcome ? outcome(returned.outcome) : state(returned.state)}</h1>
      {isOff ? null : (
        <ol className="track track-five">
          {steps.map((step, index) => (
            <li key={step} data-done={index <= current} aria-current={index === current ? 'step' : undefined}>
              {t(`step_${step}`)}
            </li>
          ))}
        </ol>
      )}
    </header>
  )
}

/** Each side's clock in words, with what happens if it runs out (I7). */
function Awaited({ returned }: Pick<ReturnPageProps, 'returned'>) {
  const t = useText(returnPageMessages)
  const moment = useMomentText()
  const { deadline, state, openedBy, declineReason, outcome } = returned
  const words = { answer: 'answer_approves', send: 'send_ends', inspect: 'inspect_refunds' } as const
  return (
    <>
      {openedBy === 'shopper' || state === 'closed' ? null : <Notice title={t('byShop')} />}
      {deadline ? (
        <Notice
          tone={deadline.kind === 'send' ? 'warn' : 'plain'}
          title={t(words[deadline.kind], { date: moment(deadline.at, true) })}
        />
      ) : null}
      {declineReason ? <Notice tone="warn" title={t('declined', { reason: `\u2068${declineReason}\u2069` })} /> : null}
      {outcome === 'rejected' && !declineReason ? <Notice tone="warn" title={t('rejected')} /> : null}
    </>
  )
}

function HowToSend({ returned }: Pick<ReturnPageProps, 'returned'>) {
  const t = useText(returnPageMessages)
  const { state, instructions, labelUrl, paidBy, kind } = returned
  if (state !== 'approved' || kind === 'returnless') return null
  return (
    <section className="card step">
      <h2>{t('instructions')}</h2>
      {instructions ? (
        <p dir="auto" className="as-typed">
          {instructions}
        </p>
      ) : null}
      {paidBy ? <p className="soft">{t(`paidBy_${paidBy}`)}</p> : null}
      {labelUrl ? (
        <a className="button button-primary" href={labelUrl} target="_blank" rel="noopener noreferrer">
          <ExternalLink size={18} className="flips" aria-hidden="true" /> {t('label')}
        </a>
      ) : null}
    </section>
  )
}
