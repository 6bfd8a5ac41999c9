import { useState } from 'react'
import { windowMessages } from '#app/ui/messages/shop-window.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { formatNumber } from '#app/ui/shared/format.ts'

type FacetValue = { value: string; label: string; count: number; swatch: string | null }

type FacetValuesProps = {
  name: string
  values: readonly FacetValue[]
  chosen: readonly string[]
  onToggle: (value: string) => void
}

const shownAtFirst = 10

/** Check boxes that look like labels; the fullest first, the rest on request. */
export function FacetValues({ name, values, chosen, onToggle }: FacetValuesProps) {
  const t = useText(windowMessages)
  const locale = useLocale()
  const [isWhole, setIsWhole] = useState(false)
  const shown = isWhole ? values : values.filter(({ value }, index) => index < shownAtFirst || chosen.includes(value))
  const left = values.length - shown.length
  return (
    <div className="facet-values">
      {shown.map(({ value, label, count, swatch }) => (
        <label key={value} className="facet">
          <input
            type="checkbox"
            name={name}
            value={value}
            checked={chosen.includes(value)}
            onChange={() => onToggle(value)}
          />
          <span>
            {swatch ? <i className="swatch" style={{ background: swatch }} aria-hidden="true" /> : null}
            <bdi>{label}</bdi>
            <span className="soft numbers">{formatNumber(count, locale)}</span>
          </span>
        </label>
      ))}
      {left > 0 ? (
        <button type="button" className="back-link" onClick={() => setIsWhole(true)}>
          {t('showAllValues', { count: left })}
        </button>
      ) : null}
    </div>
  )
}
