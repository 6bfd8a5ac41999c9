import type { SerializeFrom } from '@remix-run/node'
import { Link } from '@remix-run/react'
import { CircleAlert, CircleCheck } from 'lucide-react'
import { eligibilityWords } from '#app/ui/messages/programs-eligibility.ts'
import { intlTagOf } from '#app/ui/messages/locale.ts'
import { programsMessages } from '#app/ui/messages/programs-studio.ts'
import { refusalView } from '#app/ui/messages/refusal-words.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { creatorPaths } from '#app/ui/paths.ts'
import { formatMoney, formatPercent } from '#app/ui/shared/format.ts'
import type { programView } from '#app/web/studio-program.server.ts'

type About = SerializeFrom<Awaited<ReturnType<typeof programView>>>

/** Each condition with a tick, or with what to do about it. */
export function ProgramAsks({ eligibility, approval }: { eligibility: About['eligibility']; approval: string }) {
  const t = useText(programsMessages)
  const locale = useLocale()
  const lines = useAskLines(eligibility)
  const { gaps } = eligibility
  return (
    <section className="panel stack-tight">
      <h2>{t('asksTitle')}</h2>
      {approval === 'review' ? <p className="soft">{t('asksReview')}</p> : null}
      {lines.length === 0 && approval === 'open' ? <p className="soft">{t('asksNothing')}</p> : null}
      <ul className="checklist">
        {lines.map(({ gap, text }) => {
          const isMissing = gaps.includes(gap)
          const Icon = isMissing ? CircleAlert : CircleCheck
          return (
            <li key={gap + text}>
              <Icon
                size={20}
                className={isMissing ? 'blocking' : 'met'}
                role="img"
                aria-label={t(isMissing ? 'asksMissing' : 'asksMet')}
              />
              <span className="grow">
                {text}
                {isMissing ? <span className="small soft block">{nextOf(gap)}</span> : null}
              </span>
            </li>
          )
        })}
      </ul>
      {gaps.some((gap) => gap !== 'AGE') ? <Link to={creatorPaths.reach()}>{t('fillProfile')}</Link> : null}
    </section>
  )

  function nextOf(gap: About['eligibility']['gaps'][number]) {
    return refusalView(locale, eligibilityWords, { code: gap, detail: {} }).next
  }
}

/** What is asked for, in words; the same gap may stand for one line only. */
function useAskLines({ rules, categories }: About['eligibility']) {
  const t = useText(programsMessages)
  const tag = intlTagOf(useLocale())
  const list = (words: readonly string[]) => new Intl.ListFormat(tag, { type: 'disjunction' }).format(words)
  const names = (codes: readonly string[], type: 'region' | 'language') => {
    const display = new Intl.DisplayNames([tag], { type })
    return list(codes.map((code) => display.of(code) ?? code))
  }
  const { markets, minimumFollowers, needsProof, languages, minimumAge } = rules
  const all = [
    { gap: 'MARKET', text: markets.length > 0 && t('asksMarkets', { list: names(markets, 'region') }) },
    { gap: 'FOLLOWERS', text: minimumFollowers !== null && t('asksFollowers', { count: minimumFollowers }) },
    { gap: 'FOLLOWERS_PROOF', text: needsProof && t('asksProof') },
    { gap: 'CATEGORY', text: categories.length > 0 && t('asksCategories', { list: list(categories.map(({ name }) => name)) }) },
    { gap: 'LANGUAGE', text: languages.length > 0 && t('asksLanguages', { list: names(languages, 'language') }) },
    { gap: 'AGE', text: minimumAge !== null && t('asksAge', { age: minimumAge }) },
  ] as const // prettier-ignore
  return all.flatMap(({ gap, text }) => (text ? [{ gap, text }] : []))
}

/** A5, E2, A3: windows, hold and the share for another product; then the tiers (B6). */
export function ProgramRules({ rules, tiers }: { rules: About['rules']; tiers: About['tiers'] }) {
  const t = useText(programsMessages)
  const locale = useLocale()
  const factor = formatPercent(rules.indirectRateFactorBps, locale)
  return (
    <section className="panel stack-tight">
      <h2>{t('rulesTitle')}</h2>
      <ul className="terms">
        <li>{t('ruleTag', { count: rules.tagWindowDays })}</li>
        <li>{t('ruleLink', { count: rules.linkWindowDays })}</li>
        <li>{rules.indirectRateFactorBps > 0 ? t('ruleIndirect', { factor }) : t('ruleNoIndirect')}</li>
        <li>{rules.holdDays === null ? t('ruleHoldPlatform') : t('ruleHold', { count: rules.holdDays })}</li>
      </ul>
      {tiers ? (
        <>
          <h3>{t('tiersTitle')}</h3>
          <dl className="facts">
            {tiers.steps.map(({ from, rateBps }) => (
              <div key={from.amount}>
                <dt>{t('tierFrom', { from: formatMoney(from, locale) })}</dt>
                <dd className="numbers">{formatPercent(rateBps, locale)}</dd>
              </div>
            ))}
          </dl>
          <p className="small soft">
            {t(tiers.period === 'month' ? 'tierMonth' : 'tierQuarter')}{' '}
            {t(tiers.mode === 'marginal' ? 'tierMarginal' : 'tierRetroactive')}
          </p>
          {tiers.progress ? (
            <p className="small">
              {t('tierProgress', {
                settled: formatMoney(tiers.progress.settled, locale),
                waiting: formatMoney(tiers.progress.waiting, locale),
              })}
            </p>
          ) : null}
        </>
      ) : null}
    </section>
  )
}
