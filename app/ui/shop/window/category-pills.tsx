import { Link } from '@remix-run/react'
import { windowMessages } from '#app/ui/messages/shop-window.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { shopPaths } from '#app/ui/paths.ts'
import { formatNumber } from '#app/ui/shared/format.ts'

export type Category = { name: string; count: number }

type CategoryPillsProps = { categories: readonly Category[]; current?: string; query?: string }

export function CategoryPills({ categories, current, query = '' }: CategoryPillsProps) {
  const t = useText(windowMessages)
  const locale = useLocale()
  return (
    <nav className="tabs" aria-label={t('categories')}>
      {categories.map((category) => {
        const isCurrent = category.name === current
        const to = shopPaths.search({ q: query, ...(isCurrent ? {} : { category: category.name }) })
        return (
          <Link key={category.name} className="pill" to={to} aria-current={isCurrent ? 'true' : undefined}>
            <bdi>{category.name}</bdi> <span className="soft">{formatNumber(category.count, locale)}</span>
          </Link>
        )
      })}
    </nav>
  )
}
