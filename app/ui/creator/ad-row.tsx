import type { SerializeFrom } from '@remix-run/node'
import { Link } from '@remix-run/react'
import { useState } from 'react'
import { adsMessages } from '#app/ui/messages/ads-studio.ts'
import { adStateWords } from '#app/ui/messages/ads.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { creatorPaths } from '#app/ui/paths.ts'
import { Button } from '#app/ui/shared/button.tsx'
import { formatDate, formatMoney, formatPercent } from '#app/ui/shared/format.ts'
import { useToast } from '#app/ui/shared/toasts.tsx'
import type { adsOfCreator } from '#app/web/studio-ads.server.ts'
import { ConfirmSheet } from './confirm-sheet.tsx'
import { useCommand } from './use-command.ts'

export type AdItem = SerializeFrom<Awaited<ReturnType<typeof adsOfCreator>>>['items'][number]

const acts = {
  grant: { title: 'grantTitle', text: 'grantText', done: 'granted', look: 'accent' },
  decline: { title: 'declineTitle', text: 'declineText', done: 'declined', look: 'danger' },
  end: { title: 'endTitle', text: 'endText', done: 'endDone', look: 'danger' },
} as const
type Act = keyof typeof acts

const looks: Readonly<Partial<Record<AdItem['state'], string>>> = { asked: 'badge-warn', granted: 'badge-good' }

/** A17: a video that a brand plays as an ad or asks to, with what it pays and what can be said to it. */
export function AdRow({ ad }: { ad: AdItem }) {
  const t = useText(adsMessages)
  const locale = useLocale()
  const shown = ad.state === 'granted' && !ad.isInForce ? 'ended' : ad.state
  const said = shown === 'asked' ? 'asks' : shown === 'granted' ? 'plays' : 'was'
  const day = (iso: string) => formatDate(iso, locale, 'UTC')
  const time =
    shown === 'asked'
      ? t('days', { count: ad.days })
      : ad.endsAt && t(shown === 'granted' ? 'until' : 'ended', { date: day(ad.endsAt) })
  return (
    <li className="stack-tight">
      <div className="row">
        <Link to={creatorPaths.post(ad.post.postId)} className="link-picture" aria-label={t('seePost')}>
          {ad.post.posterUrl ? <img src={ad.post.posterUrl} alt="" width={48} height={48} loading="lazy" /> : null}
        </Link>
        <span className="grow">
          <strong className="block">{t(said, { shop: `\u2068${ad.shop.name}\u2069` })}</strong>
          <span className="one-line small soft" dir="auto">
            {ad.post.caption || t('untitled')}
          </span>
          <span className="row-wrap small soft">
            <span className={`badge ${looks[shown] ?? ''}`}>{adStateWords[locale][shown]}</span>
            {time}
          </span>
        </span>
      </div>
      <AdRateText rate={ad.rate} />
      {ad.wonOrders > 0 ? <p className="small">{t('won', { count: ad.wonOrders })}</p> : null}
      <AdActs ad={ad} acts={shown === 'asked' ? ['grant', 'decline'] : shown === 'granted' ? ['end'] : []} />
    </li>
  )
}

function AdRateText({ rate }: { rate: AdItem['rate'] }) {
  const t = useText(adsMessages)
  const locale = useLocale()
  if (!rate) return null
  const { leastBps, mostBps, perUnit } = rate
  const percent = (bps: number) => formatPercent(bps, locale)
  const words = perUnit
    ? t('perUnit', { amount: formatMoney(perUnit, locale) })
    : mostBps === 0
      ? t('rateNothing')
      : leastBps === mostBps
        ? t('rate', { rate: percent(mostBps) })
        : t('rateRange', { least: percent(leastBps), most: percent(mostBps) })
  return <p className="small">{words}</p>
}

function AdActs({ ad, acts: possible }: { ad: AdItem; acts: readonly Act[] }) {
  const t = useText(adsMessages)
  const toast = useToast()
  const [asked, setAsked] = useState<Act | null>(null)
  const act = acts[asked ?? 'grant']
  const { run, isBusy } = useCommand(() => {
    setAsked(null)
    toast(t(act.done))
  })
  if (possible.length === 0) return null
  return (
    <div className="row-wrap">
      {possible.map((name) => (
        <Button
          key={name}
          type="button"
          small
          look={name === 'grant' ? 'primary' : 'quiet'}
          onClick={() => setAsked(name)}
        >
          {t(name)}
        </Button>
      ))}
      <ConfirmSheet
        isOpen={asked !== null}
        onClose={() => setAsked(null)}
        onConfirm={() => run({ intent: asked ?? '', authorizationId: ad.authorizationId })}
        isBusy={isBusy}
        title={t(act.title)}
        action={t(asked ?? 'grant')}
        look={act.look}
      >
        <p>{t(act.text)}</p>
      </ConfirmSheet>
    </div>
  )
}
