import type { SerializeFrom } from '@remix-run/node'
import { payoutsMessages } from '#app/ui/messages/payouts-studio.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { formatDate } from '#app/ui/shared/format.ts'
import { MoneyText } from '#app/ui/shared/money-text.tsx'
import type { payoutView } from '#app/web/studio-payouts.server.ts'

type Statement = NonNullable<SerializeFrom<Awaited<ReturnType<typeof payoutView>>>['statement']>

/** F6: the lines, and the sum that they come to: what arrived at the bank. */
export function StatementLines({ statement }: { statement: Statement }) {
  const t = useText(payoutsMessages)
  const locale = useLocale()
  const { lines, lineCount, total, fees, bank, hash, sequence } = statement
  return (
    <section className="panel stack-tight">
      <h2>{t('statement', { number: sequence })}</h2>
      <table className="table">
        <caption className="small soft">{t('statementNote')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('what')}</th>
            <th scope="col">{t('day')}</th>
            <th scope="col" className="amount">
              {t('amount')}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.id}>
              <th scope="row">
                {line.kind}
                <span className="small soft block">
                  {line.product ? <bdi>{line.product}</bdi> : null}
                  {line.product && line.order ? ' · ' : null}
                  {line.order ? <bdi className="no-break">{line.order}</bdi> : null}
                </span>
              </th>
              <td className="no-break small">{formatDate(line.at, locale, 'UTC')}</td>
              <td className="amount">
                <MoneyText money={line.amount} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {lineCount > lines.length ? (
        <p className="small soft">{t('moreLines', { count: lineCount - lines.length })}</p>
      ) : null}
      <dl className="facts sum">
        <Sum label={t('total')} money={total} />
        {fees.map((fee) => (
          <Sum key={fee.id} label={t('fee')} money={fee.amount} />
        ))}
        <Sum label={t('bank')} money={bank} isSum />
      </dl>
      <p className="small soft hash">{t('signed', { hash })}</p>
    </section>
  )
}

function Sum({ label, money, isSum = false }: { label: string; money: Statement['total']; isSum?: boolean }) {
  return (
    <div className={isSum ? 'sum-line' : ''}>
      <dt>{label}</dt>
      <dd>
        <MoneyText money={money} />
      </dd>
    </div>
  )
}
