import { Form, useNavigate } from '@remix-run/react'
import { ArrowUpDown } from 'lucide-react'
import type { ListingSort } from '#app/domain/catalog/listing-filters.ts'
import { windowMessages } from '#app/ui/messages/shop-window.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import type { PathOf } from './listing-view.ts'

type SortMenuProps = {
  /** The first order is the list's usual one and needs no word in the address. */
  sorts: readonly ListingSort[]
  sort: ListingSort | null
  /** The list in this order, with everything else as it is. */
  pathOf: PathOf
}

/** The phone's own menu, which everybody knows how to use. */
export function SortMenu({ sorts, sort, pathOf }: SortMenuProps) {
  const t = useText(windowMessages)
  const navigate = useNavigate()
  const current = sort !== null && sorts.includes(sort) ? sort : sorts[0]
  const [action, search] = pathOf({}).split('?', 2)
  return (
    <Form action={action} className="sort-menu">
      {[...new URLSearchParams(search)].map(([name, value]) => (
        <input key={`${name}-${value}`} type="hidden" name={name} value={value} />
      ))}
      <label className="pill">
        <ArrowUpDown size={18} aria-hidden="true" />
        <span className="hidden-visually">{t('sort')}</span>
        <select
          name="sort"
          value={current}
          onChange={({ currentTarget: { value } }) =>
            navigate(pathOf(value === sorts[0] ? {} : { sort: value }), { preventScrollReset: true })
          }
        >
          {sorts.map((one) => (
            <option key={one} value={one}>
              {t(`sort_${one}`)}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className="button button-quiet button-small scriptless">
        {t('sortGo')}
      </button>
    </Form>
  )
}
