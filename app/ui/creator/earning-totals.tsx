import type { CurrencyTotals } from '#app/domain/commissions/creator-totals.server.ts'
import { earningsMessages } from '#app/ui/messages/earnings-studio.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { MoneyText } from '#app/ui/shared/money-text.tsx'

/** One row a currency: F1 says they are never mixed. */
export function EarningTotals({ totals }: { totals: readonly CurrencyTotals[] }) {
  const t = useText(earningsMessages)
  return (
    <>
      {totals.map(({ currency, estimated, held, payable, paid }) => (
        <dl key={currency} className="figures" aria-label={t('totalsTitle', { currency })}>
          <div className="figure">
            <dt>{t('tEstimated')}</dt>
            <dd>
              <MoneyText money={estimated} />
            </dd>
          </div>
          <div className="figure">
            <dt>{t('tHeld')}</dt>
            <dd>
              <MoneyText money={held} />
            </dd>
          </div>
          <div className="figure figure-strong">
            <dt>{t('tPayable')}</dt>
            <dd>
              <MoneyText money={payable} />
            </dd>
          </div>
          <div className="figure">
            <dt>{t('tPaid')}</dt>
            <dd>
              <MoneyText money={paid} />
            </dd>
          </div>
        </dl>
      ))}
    </>
  )
}
