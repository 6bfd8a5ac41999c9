import { Link } from '@remix-run/react'
import { feesMessages } from '#app/ui/messages/fees-studio.ts'
import { feeStepWords } from '#app/ui/messages/flat-fees.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { creatorPaths } from '#app/ui/paths.ts'
import { ButtonLink } from '#app/ui/shared/button.tsx'
import { formatDate } from '#app/ui/shared/format.ts'
import { Moment } from '#app/ui/shared/moment.tsx'
import { MoneyText } from '#app/ui/shared/money-text.tsx'
import { Notice } from '#app/ui/shared/notice.tsx'
import type { FeeStepView } from '#app/web/fee-story.server.ts'
import { FeeBadge, type Fee } from './fee-list.tsx'

/** B10: who offers how much for what, and how it stands. */
export function FeeHead({ fee }: { fee: Fee }) {
  const t = useText(feesMessages)
  const locale = useLocale()
  const date = (iso: string) => formatDate(iso, locale, 'UTC')
  const { shopName, amount, brief, dueAt, offeredAt, state } = fee
  return (
    <>
      <header className="panel stack">
        <div className="row-spread">
          <h1 className="grow fee-shop">
            <bdi>{shopName}</bdi>
          </h1>
          <strong className="rate">
            <MoneyText money={amount} />
          </strong>
        </div>
        <p className="row-wrap small soft">
          <FeeBadge state={state} /> {t('offeredOn', { date: date(offeredAt) })}
          {dueAt ? <> · {t('dueOn', { date: date(dueAt) })}</> : null}
        </p>
        <div className="stack-tight">
          <h2 className="small soft">{t('brief')}</h2>
          <p className="written" dir="auto">
            {brief}
          </p>
        </div>
      </header>
      <Standing fee={fee} />
      <HandedIn fee={fee} />
    </>
  )
}

function Standing({ fee: { state } }: { fee: Fee }) {
  const t = useText(feesMessages)
  if (state === 'submitted') return <Notice title={t('submittedTitle')}>{t('submittedText')}</Notice>
  if (state !== 'approved' && state !== 'paid') return null
  return (
    <Notice tone="good" title={t(`${state}Title`)}>
      <div className="stack-tight">
        <p>{t(`${state}Text`)}</p>
        <p>
          <ButtonLink look="quiet" small to={creatorPaths.payouts()}>
            {t('seePayouts')}
          </ButtonLink>
        </p>
      </div>
    </Notice>
  )
}

function HandedIn({ fee: { submission, postId } }: { fee: Fee }) {
  const t = useText(feesMessages)
  if (!submission && !postId) return null
  return (
    <section className="panel stack-tight">
      <h2>{t('yourWork')}</h2>
      {submission ? (
        <p className="written" dir="auto">
          {submission}
        </p>
      ) : null}
      {postId ? <Link to={creatorPaths.post(postId)}>{t('seePost')}</Link> : null}
    </section>
  )
}

/** What happened, first things first, with what the other side wrote. */
export function FeeStory({ story }: { story: readonly FeeStepView[] }) {
  const t = useText(feesMessages)
  const tStep = useText(feeStepWords)
  if (story.length === 0) return null
  return (
    <section className="panel stack-tight">
      <h2>{t('story')}</h2>
      <ol className="steps-line">
        {story.map(({ step, words, at }) => (
          <li key={step + at}>
            <span className="row-spread">
              {tStep(step)}
              <span className="small soft">
                <Moment iso={at} withTime />
              </span>
            </span>
            {words ? (
              <p className="small quote written" dir="auto">
                {words}
              </p>
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  )
}
