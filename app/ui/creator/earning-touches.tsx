import { CircleCheck } from 'lucide-react'
import { explanationMessages } from '#app/ui/messages/earning-explanation.ts'
import { stepMessages, surfaceMessages, verdictMessages } from '#app/ui/messages/earning-reasons.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { formatDate, formatMoney } from '#app/ui/shared/format.ts'
import { Moment } from '#app/ui/shared/moment.tsx'
import type { Earning } from './earning-explanation.tsx'

/** Which touch won and why, and every other one with why not. Of other creators, only that there was one. */
export function EarningTouches({ attribution }: { attribution: Earning['attribution'] }) {
  const t = useText(explanationMessages)
  const tStep = useText(stepMessages)
  const { step, isEvaluated, considered } = attribution
  return (
    <section className="panel stack-tight">
      <h2>{t('whyTitle')}</h2>
      {step ? <p>{tStep(step)}</p> : null}
      {isEvaluated ? null : <p className="soft">{t('notEvaluated')}</p>}
      {considered.length > 0 ? <h3 className="small soft">{t('consideredTitle')}</h3> : null}
      <ol className="touches">
        {considered.map((touch, index) => (
          <TouchRow key={index} touch={touch} />
        ))}
      </ol>
    </section>
  )
}

function TouchRow({ touch }: { touch: Earning['attribution']['considered'][number] }) {
  const t = useText(explanationMessages)
  const tSurface = useText(surfaceMessages)
  const tVerdict = useText(verdictMessages)
  const locale = useLocale()
  const { windowDays, codeDiscount, broughtAt, surface } = touch
  const product = surface === 'CODE' ? null : t(touch.isSameProduct ? 'thisProduct' : 'otherProduct')
  const code = codeDiscount && t('codeTook', { amount: formatMoney(codeDiscount, locale) })
  const about = broughtAt ? t('brought', { date: formatDate(broughtAt, locale, 'UTC') }) : (code ?? product)
  return (
    <li className={touch.isWinner ? 'touch touch-won' : 'touch'}>
      <div className="row-spread">
        <strong>
          {tSurface(touch.surface)} · {t(touch.isOwn ? 'yours' : 'other')}
        </strong>
        <span className="small soft">
          <Moment iso={touch.occurredAt} withTime />
        </span>
      </div>
      <p className="small">
        {touch.isWinner ? <CircleCheck size={16} aria-hidden="true" className="inline-icon" /> : null}
        {tVerdict(touch.verdict)}
        {about === null ? null : <> · {about}</>}
        {touch.isAd ? <> · {t('throughAd')}</> : null}
        {windowDays === null ? null : <> · {t('window', { days: windowDays })}</>}
      </p>
    </li>
  )
}
