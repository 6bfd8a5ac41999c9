import { Link } from '@remix-run/react'
import { samplesMessages } from '#app/ui/messages/samples-studio.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { creatorPaths } from '#app/ui/paths.ts'
import { ButtonLink } from '#app/ui/shared/button.tsx'
import { formatDate } from '#app/ui/shared/format.ts'
import { Notice } from '#app/ui/shared/notice.tsx'
import { Picture } from '#app/ui/shared/picture.tsx'
import { SampleBadge, type Sample } from './sample-list.tsx'

/** Where a sample stands, what happened, and what is due (G4). */
export function SampleStory({ sample }: { sample: Sample }) {
  const t = useText(samplesMessages)
  const locale = useLocale()
  const date = (iso: string) => formatDate(iso, locale, 'UTC')
  const { state, requestedAt, decideBy, orderNumber, deliveredAt, fulfilledAt, reason, postId, appealState } = sample
  return (
    <>
      <header className="panel earning-head">
        <Picture image={sample.image} alt="" shownWidth={96} />
        <div className="grow stack-tight">
          <h1>{sample.title}</h1>
          <p className="soft small">
            <bdi>{sample.shopName}</bdi>
          </p>
          <p>
            <SampleBadge state={state} />
          </p>
        </div>
      </header>
      <section className="panel stack-tight">
        <ul className="steps-line">
          <li>{t('requestedOn', { date: date(requestedAt) })}</li>
          {state === 'requested' ? <li className="soft">{t('decideBy', { date: date(decideBy) })}</li> : null}
          {orderNumber ? <li>{t('order', { number: orderNumber })}</li> : null}
          {deliveredAt ? <li>{t('deliveredOn', { date: date(deliveredAt) })}</li> : null}
          {fulfilledAt ? <li>{t('fulfilledOn', { date: date(fulfilledAt) })}</li> : null}
          {sample.isExtended ? <li className="soft">{t('isExtended')}</li> : null}
        </ul>
        {postId ? <Link to={creatorPaths.post(postId)}>{t('seePost')}</Link> : null}
        {reason ? (
          <div>
            <h2 className="small soft">{t('reason')}</h2>
            <p className="quote written" dir="auto">
              {reason}
            </p>
          </div>
        ) : null}
      </section>
      {appealState === 'none' ? null : (
        <Notice tone={appealState === 'granted' ? 'good' : 'warn'} title={t(`appeal_${appealState}`)}>
          {appealState === 'open' && sample.appealDecideBy
            ? t('appealBy', { date: formatDate(sample.appealDecideBy, locale, 'UTC') })
            : null}
        </Notice>
      )}
      {state === 'delivered' && sample.contentDueAt && appealState !== 'open' ? (
        <Notice tone="warn" title={t('dueOn', { date: date(sample.contentDueAt) })}>
          <p>{t('dueText')}</p>
          <ButtonLink look="primary" small to={creatorPaths.newPost()}>
            {t('newPost')}
          </ButtonLink>
        </Notice>
      ) : null}
    </>
  )
}
