import type { SerializeFrom } from '@remix-run/node'
import type { ComingRelease } from '#app/domain/insights/list-releases.server.ts'
import { payoutsMessages } from '#app/ui/messages/payouts-studio.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { formatDate } from '#app/ui/shared/format.ts'
import { MoneyText } from '#app/ui/shared/money-text.tsx'
import type { BalanceView } from './balance-card.tsx'

type CalendarProps = { balances: readonly BalanceView[]; releases: readonly SerializeFrom<ComingRelease>[] }

/** What comes when: the days on which shops pay, and the days on which holds end. Nothing is promised that others may still stop. */
export function PayoutCalendar({ balances, releases }: CalendarProps) {
  const t = useText(payoutsMessages)
  const locale = useLocale()
  const payouts = balances.flatMap(({ expectedAt, waitsFor, payable, shop }) =>
    expectedAt && waitsFor.length === 0
      ? [{ day: expectedAt.slice(0, 10), shop: shop.name, amount: payable, kind: 'pays' as const }]
      : [],
  )
  const held = releases.map(({ day, shopName, amount }) => ({ day, shop: shopName, amount, kind: 'releases' as const }))
  const rows = [...payouts, ...held].sort((a, b) => a.day.localeCompare(b.day))
  if (rows.length === 0) return null
  return (
    <section className="panel">
      <h2>{t('calendar')}</h2>
      <table className="table">
        <caption className="small soft">{t('calendarNote')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('day')}</th>
            <th scope="col">{t('what')}</th>
            <th scope="col" className="amount">
              {t('amount')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              <th scope="row" className="no-break small">
                {formatDate(row.day, locale, 'UTC')}
              </th>
              <td>{t(row.kind, { shop: row.shop })}</td>
              <td className="amount">
                <MoneyText money={row.amount} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
