import { Form } from '@remix-run/react'
import type { ReactNode } from 'react'
import { windowMessages } from '#app/ui/messages/shop-window.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import type { FacetsView } from '#app/web/to-facets-view.ts'
import { FacetValues } from './facet-values.tsx'
import type { ListingQuery } from './listing-query.ts'
import { PriceFields } from './price-fields.tsx'

type FilterFormProps = {
  id: string
  action: string
  draft: ListingQuery
  facets: FacetsView
  /** `isTyping`: words are still being typed, so nothing should be loaded yet. */
  onChange: (draft: ListingQuery, isTyping: boolean) => void
  onSubmit: () => void
  children?: ReactNode
}

/**
 * All that a list can be narrowed by. Controlled by the page, and a plain GET form without scripts: the names of its
 * fields are those of the address.
 */
export function FilterForm({ id, action, draft, facets, onChange, onSubmit, children }: FilterFormProps) {
  const t = useText(windowMessages)
  const toggled = (list: readonly string[], value: string) =>
    list.includes(value) ? list.filter((other) => other !== value) : [...list, value]
  return (
    <Form
      id={id}
      action={action}
      className="filter-form"
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit()
      }}
    >
      {draft.q ? <input type="hidden" name="q" value={draft.q} /> : null}
      {draft.isExact ? <input type="hidden" name="exact" value="1" /> : null}
      {draft.sort ? <input type="hidden" name="sort" value={draft.sort} /> : null}
      {facets.price ? (
        <FilterGroup title={t('price')}>
          <PriceFields price={facets.price} draft={draft} onChange={onChange} />
        </FilterGroup>
      ) : null}
      {facets.options.map(({ name, values }) => (
        <FilterGroup key={name} title={name}>
          <FacetValues
            name="option"
            values={values.map(({ term, ...value }) => ({ ...value, value: term }))}
            chosen={draft.optionTerms}
            onToggle={(term) => onChange({ ...draft, optionTerms: toggled(draft.optionTerms, term) }, false)}
          />
        </FilterGroup>
      ))}
      {facets.brands.length > 1 || draft.shopIds.length > 0 ? (
        <FilterGroup title={t('brand')}>
          <FacetValues
            name="brand"
            values={facets.brands.map((brand) => ({
              value: brand.shopId,
              label: brand.name,
              count: brand.count,
              swatch: null,
            }))}
            chosen={draft.shopIds}
            onToggle={(shopId) => onChange({ ...draft, shopIds: toggled(draft.shopIds, shopId) }, false)}
          />
        </FilterGroup>
      ) : null}
      {facets.hasUnavailable || draft.onlyAvailable ? (
        <FilterGroup title={t('availability')}>
          <label className="check-row">
            <input
              type="checkbox"
              name="available"
              value="1"
              checked={draft.onlyAvailable}
              onChange={() => onChange({ ...draft, onlyAvailable: !draft.onlyAvailable }, false)}
            />
            {t('onlyAvailable')}
          </label>
        </FilterGroup>
      ) : null}
      {facets.isSampled ? <p className="soft small">{t('sampled')}</p> : null}
      {children}
    </Form>
  )
}

function FilterGroup({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className="filter-group">
      <legend>{title}</legend>
      {children}
    </fieldset>
  )
}

/** Is there anything to choose from? */
export function hasFilters(facets: FacetsView): boolean {
  return facets.price !== null || facets.options.length > 0 || facets.brands.length > 1 || facets.hasUnavailable
}
