import { Link } from '@remix-run/react'
import { Store } from 'lucide-react'
import { useCallback } from 'react'
import { windowMessages } from '#app/ui/messages/shop-window.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { shopPaths, type ListingParams } from '#app/ui/paths.ts'
import { ButtonLink } from '#app/ui/shared/button.tsx'
import { EmptyState } from '#app/ui/shared/empty-state.tsx'
import type { CategoryView } from '#app/web/category-words.ts'
import { Breadcrumb } from './breadcrumb.tsx'
import type { ListingView } from './listing-view.ts'
import { Listing } from './listing.tsx'

export type CategoryPageProps = {
  view: ListingView
  category: CategoryView
  department: CategoryView
  /** The department's categories that are worth a visit. */
  categories: readonly CategoryView[]
}

/** A department with its categories, or one of these. */
export function CategoryPage({ view, category, department, categories }: CategoryPageProps) {
  const t = useText(windowMessages)
  const pathOf = useCallback((params: ListingParams) => shopPaths.category(category.id, params), [category.id])
  const isDepartment = category.id === department.id
  const path = [
    { name: t('title'), path: shopPaths.shopTab() },
    ...(isDepartment ? [] : [{ name: department.name, path: shopPaths.category(department.id) }]),
  ]
  return (
    <div className="page">
      <div className="window-head">
        <Breadcrumb label={t('path')} crumbs={path} />
        <h1>{category.name}</h1>
        {categories.length > 0 ? (
          <nav className="tabs category-tabs" aria-label={t('categories')}>
            <CategoryPill to={department.id} name={t('allProducts')} isCurrent={isDepartment} />
            {categories.map(({ id, name }) => (
              <CategoryPill key={id} to={id} name={name} isCurrent={id === category.id} />
            ))}
          </nav>
        ) : null}
      </div>
      <Listing
        view={view}
        pathOf={pathOf}
        empty={
          <EmptyState icon={Store} title={t('noneHere')} text={t('noneHereText')}>
            <ButtonLink look="primary" to={shopPaths.shopTab()}>
              {t('backToShop')}
            </ButtonLink>
          </EmptyState>
        }
      />
    </div>
  )
}

function CategoryPill({ to, name, isCurrent }: { to: string; name: string; isCurrent: boolean }) {
  return (
    <Link className="pill" to={shopPaths.category(to)} aria-current={isCurrent ? 'page' : undefined}>
      {name}
    </Link>
  )
}
