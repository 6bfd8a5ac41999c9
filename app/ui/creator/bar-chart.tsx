import { useLocale } from '#app/ui/messages/use-text.tsx'
import { formatNumber } from '#app/ui/shared/format.ts'

export type Bar = { readonly label: string; readonly value: number }

const height = 64
const width = 240

/** Bars in a row, earliest first in the direction of reading. Says its sum and its best day to who does not see it. */
export function BarChart({ title, bars }: { title: string; bars: readonly Bar[] }) {
  const locale = useLocale()
  const most = Math.max(0, ...bars.map(({ value }) => value))
  const total = bars.reduce((sum, { value }) => sum + value, 0)
  const step = width / Math.max(1, bars.length)
  const first = bars[0]
  const last = bars.at(-1)
  const best = bars.find(({ value }) => value === most)
  const spoken = `${title}: ${formatNumber(total, locale)}${best && most > 0 ? ` (${best.label}: ${formatNumber(most, locale)})` : ''}`
  return (
    <figure className="chart">
      <figcaption className="row-spread small">
        <span className="soft">{title}</span>
        <strong className="numbers">{formatNumber(total, locale)}</strong>
      </figcaption>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={spoken} preserveAspectRatio="none">
        <line x1="0" x2={width} y1={height - 0.5} y2={height - 0.5} className="chart-base" />
        {bars.map(({ label, value }, index) => {
          const tall = most === 0 || value <= 0 ? 0 : Math.max(3, (value / most) * (height - 4))
          return (
            <rect
              key={label}
              x={index * step + step * 0.14}
              y={height - tall}
              width={step * 0.72}
              height={tall}
              rx={Math.min(3, step * 0.2)}
            >
              <title>{`${label}: ${formatNumber(value, locale)}`}</title>
            </rect>
          )
        })}
      </svg>
      {first && last && bars.length > 1 ? (
        <span className="row-spread chart-days soft">
          <span>{first.label}</span>
          <span>{last.label}</span>
        </span>
      ) : null}
    </figure>
  )
}
