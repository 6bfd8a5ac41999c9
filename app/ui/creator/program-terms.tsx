import type { MoneyView } from '#app/kernel/money.ts'
import { programsMessages } from '#app/ui/messages/programs-studio.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { formatMoney, formatPercent } from '#app/ui/shared/format.ts'

type ProgramTermsProps = { rateBps: number; perUnit: MoneyView | null; own?: string }

/** What holds in every program, then what this brand adds. */
export function ProgramTerms({ rateBps, perUnit, own = '' }: ProgramTermsProps) {
  const t = useText(programsMessages)
  const locale = useLocale()
  const rate = perUnit
    ? t('termFixed', { amount: formatMoney(perUnit, locale) })
    : t('termRate', { rate: formatPercent(rateBps, locale) })
  return (
    <>
      <ul className="terms">
        <li>{rate}</li>
        <li>{t('termHold')}</li>
        <li>{t('termRefund')}</li>
        <li>{t('termLabel')}</li>
        <li>{t('termSelf')}</li>
      </ul>
      {own ? (
        <section className="stack-tight">
          <h3>{t('ownTerms')}</h3>
          <p className="written" dir="auto">
            {own}
          </p>
        </section>
      ) : null}
    </>
  )
}
