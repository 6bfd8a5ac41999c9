import { useFetcher } from '@remix-run/react'
import { Check, Search } from 'lucide-react'
import { useEffect, useState } from 'react'
import { studioMessages } from '#app/ui/messages/creator-shell.ts'
import { postsMessages } from '#app/ui/messages/posts-studio.ts'
import { programsMessages } from '#app/ui/messages/programs-studio.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { creatorPaths } from '#app/ui/paths.ts'
import { ButtonLink } from '#app/ui/shared/button.tsx'
import { formatMoney } from '#app/ui/shared/format.ts'
import { LoadMore } from '#app/ui/shared/load-more.tsx'
import { MoneyText } from '#app/ui/shared/money-text.tsx'
import { Picture } from '#app/ui/shared/picture.tsx'
import { Sheet } from '#app/ui/shared/sheet.tsx'
import { useMorePages } from '#app/ui/shared/use-more-pages.ts'
import type { ProgramProductView } from './program-product-row.tsx'

type ProductPage = { items: ProgramProductView[]; nextCursor: string | null }
type Loaded = {
  programs: { programId: string; shopName: string }[]
  programId: string | null
  query: string | null
  page: ProductPage
}
type PickerProps = {
  isOpen: boolean
  onClose: () => void
  onPick: (product: ProgramProductView) => void
  taken?: readonly string[]
}

/** A searchable sheet of what this creator may show: products of the programs they joined. */
export function ProductPicker(props: PickerProps) {
  const t = useText(postsMessages)
  return (
    <Sheet isOpen={props.isOpen} onClose={props.onClose} title={t('chooseProduct')}>
      <PickerBody {...props} />
    </Sheet>
  )
}

function PickerBody({ onPick, taken = [] }: PickerProps) {
  const t = useText(postsMessages)
  const { data, load } = useFetcher<Loaded>()
  const [program, setProgram] = useState('')
  const [query, setQuery] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => load(creatorPaths.products({ program, q: query })), query ? 250 : 0)
    return () => clearTimeout(timer)
  }, [program, query, load])
  if (!data) return <PickerShimmer />
  if (data.programs.length === 0) {
    return (
      <div className="stack">
        <p>{t('noPrograms')}</p>
        <ButtonLink look="primary" to={creatorPaths.programs()}>
          {t('seePrograms')}
        </ButtonLink>
      </div>
    )
  }
  return (
    <div className="stack">
      {data.programs.length > 1 ? (
        <select
          className="input"
          aria-label={t('fromProgram')}
          value={program || (data.programId ?? '')}
          onChange={(event) => setProgram(event.currentTarget.value)}
        >
          {data.programs.map(({ programId, shopName }) => (
            <option key={programId} value={programId}>
              {shopName}
            </option>
          ))}
        </select>
      ) : null}
      <div className="search-bar">
        <Search size={20} aria-hidden="true" />
        <input
          className="input"
          type="search"
          value={query}
          aria-label={t('searchProducts')}
          placeholder={t('searchProducts')}
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
      </div>
      <Results key={`${data.programId} ${data.query}`} data={data} onPick={onPick} taken={taken} />
    </div>
  )
}

const pick = (loaded: unknown) => (loaded as Loaded).page

function Results({ data, onPick, taken }: { data: Loaded } & Required<Pick<PickerProps, 'onPick' | 'taken'>>) {
  const s = useText(studioMessages)
  const { programId, query } = data
  const urlOf = (cursor: string) => creatorPaths.products({ program: programId ?? '', q: query ?? '', cursor })
  const { items, ...more } = useMorePages<ProgramProductView>(data.page, urlOf, pick)
  return (
    <div>
      {items.length === 0 ? <p className="soft">{s('nothingFound', { query: query ?? '' })}</p> : null}
      {items.map((product) => (
        <PickerRow
          key={product.productId}
          product={product}
          isTaken={taken.includes(product.productId)}
          onPick={onPick}
        />
      ))}
      <LoadMore {...more} />
    </div>
  )
}

type PickerRowProps = { product: ProgramProductView; isTaken: boolean; onPick: PickerProps['onPick'] }

function PickerRow({ product, isTaken, onPick }: PickerRowProps) {
  const t = useText(programsMessages)
  const tPosts = useText(postsMessages)
  const locale = useLocale()
  return (
    <button type="button" className="picker-row" disabled={isTaken} onClick={() => onPick(product)}>
      <Picture image={product.image} alt="" shownWidth={56} />
      <span className="grow">
        <span className="product-title">{product.title}</span>
        <span className="small soft">
          {product.price ? <MoneyText money={product.price} /> : null}
          {product.earnsAbout ? <> · {t('earnsAbout', { amount: formatMoney(product.earnsAbout, locale) })}</> : null}
        </span>
      </span>
      {isTaken ? (
        <span className="badge badge-good">
          <Check size={14} aria-hidden="true" />
          {tPosts('alreadyTagged')}
        </span>
      ) : null}
    </button>
  )
}

function PickerShimmer() {
  return (
    <div className="stack" aria-hidden="true">
      {[0, 1, 2, 3].map((row) => (
        <div key={row} className="shimmer shimmer-row" />
      ))}
    </div>
  )
}
