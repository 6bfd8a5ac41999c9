import { SlidersHorizontal } from 'lucide-react'
import { useId, useState } from 'react'
import { windowMessages } from '#app/ui/messages/shop-window.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { Button } from '#app/ui/shared/button.tsx'
import { Sheet } from '#app/ui/shared/sheet.tsx'
import type { FacetsView } from '#app/web/to-facets-view.ts'
import { FilterForm } from './filter-form.tsx'
import { countFilters, withoutFilters, type ListingQuery } from './listing-query.ts'
import type { useFilters } from './use-filters.ts'

type FilterSheetProps = {
  filters: ReturnType<typeof useFilters>
  query: ListingQuery
  facets: FacetsView
  action: string
}

/**
 * The phone's way to the filters: all of them are chosen first, then applied together. Without scripts the button leads
 * to the same form further up the page.
 */
export function FilterSheet({ filters: { draft, setDraft, apply }, query, facets, action }: FilterSheetProps) {
  const t = useText(windowMessages)
  const formId = useId()
  const [isOpen, setIsOpen] = useState(false)
  const count = countFilters(query)
  const close = () => {
    setIsOpen(false)
    setDraft(query)
  }
  const show = () => {
    setIsOpen(false)
    apply(draft)
  }
  const footer = (
    <div className="filter-foot">
      <Button type="button" look="quiet" onClick={() => setDraft(withoutFilters(draft))}>
        {t('clearAll')}
      </Button>
      <Button type="submit" look="primary" form={formId}>
        {t('showResults')}
      </Button>
    </div>
  )
  return (
    <>
      <a
        href="#filters"
        role="button"
        className="pill filter-button"
        aria-haspopup="dialog"
        aria-label={count > 0 ? t('filterCount', { count }) : t('filters')}
        onClick={(event) => {
          event.preventDefault()
          setIsOpen(true)
        }}
        onKeyDown={(event) => {
          if (event.key !== ' ') return
          event.preventDefault()
          setIsOpen(true)
        }}
      >
        <SlidersHorizontal size={18} aria-hidden="true" /> {t('filters')}
        {count > 0 ? <b className="filter-count">{count}</b> : null}
      </a>
      <Sheet isOpen={isOpen} onClose={close} title={t('filters')} footer={footer} className="filter-sheet">
        <FilterForm id={formId} action={action} draft={draft} facets={facets} onChange={setDraft} onSubmit={show} />
      </Sheet>
    </>
  )
}
