import type { SerializeFrom } from '@remix-run/node'
import type { CreatorDay } from '#app/domain/insights/creator-days.server.ts'
import { homeMessages } from '#app/ui/messages/home-studio.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { formatDate, formatNumber } from '#app/ui/shared/format.ts'
import { MoneyText } from '#app/ui/shared/money-text.tsx'
import { BarChart, type Bar } from './bar-chart.tsx'

type Day = SerializeFrom<CreatorDay>

/** Day by day: pictures for the eye, and the same numbers as a table for everybody. */
export function DayCharts({ days }: { days: readonly Day[] }) {
  const t = useText(homeMessages)
  const locale = useLocale()
  const currencies = [...new Set(days.flatMap(({ earned }) => earned.map(({ currency }) => currency)))]
  const barsOf = (pick: (day: Day) => number): Bar[] =>
    days.map((day) => ({ label: formatDate(day.day, locale, 'UTC'), value: pick(day) }))
  const charts = [
    { title: t('views'), bars: barsOf(({ views }) => views) },
    { title: t('clicks'), bars: barsOf(({ clicks }) => clicks) },
    { title: t('orders'), bars: barsOf(({ orders }) => orders) },
    ...currencies.map((currency) => ({
      title: t('earnedIn', { currency }),
      bars: barsOf(({ earned }) => Number(earned.find((one) => one.currency === currency)?.amount ?? 0)),
    })),
  ]
  return (
    <section className="panel stack">
      <h2>{t('dayByDay')}</h2>
      <div className="charts">
        {charts.map(({ title, bars }) => (
          <BarChart key={title} title={title} bars={bars} />
        ))}
      </div>
      <details>
        <summary className="small">{t('asTable')}</summary>
        <DayTable days={days} />
      </details>
    </section>
  )
}

function DayTable({ days }: { days: readonly Day[] }) {
  const t = useText(homeMessages)
  const locale = useLocale()
  const heads = ['views', 'clicks', 'orders', 'earned'] as const
  return (
    <div className="scroll-x">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('day')}</th>
            {heads.map((name) => (
              <th key={name} scope="col" className="amount">
                {t(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...days].reverse().map((day) => (
            <tr key={day.day}>
              <th scope="row">{formatDate(day.day, locale, 'UTC')}</th>
              <td className="amount">{formatNumber(day.views, locale)}</td>
              <td className="amount">{formatNumber(day.clicks, locale)}</td>
              <td className="amount">{formatNumber(day.orders, locale)}</td>
              <td className="amount">
                {day.earned.length === 0
                  ? t('nothing')
                  : day.earned.map((money) => (
                      <span key={money.currency} className="block">
                        <MoneyText money={money} />
                      </span>
                    ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
