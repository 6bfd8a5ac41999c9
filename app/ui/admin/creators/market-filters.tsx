import { Box, Button, InlineGrid, TextField } from '@shopify/polaris'
import { useState } from 'react'
import { adminMarketMessages } from '#app/ui/messages/admin-creator-market.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { CategorySelect } from '../category-select.tsx'
import { useTypedQuery } from '../use-typed-query.ts'
import type { MarketView } from './market-views.ts'

/** Words, categories, countries, languages and reach; all of it stands in the address. */
export function MarketFilters({ filters }: { filters: MarketView['filters'] }) {
  const t = useText(adminMarketMessages)
  const { query, setQuery, change } = useTypedQuery(filters.query)
  const [typed, setTyped] = useState(filters)
  const field = (name: 'country' | 'language' | 'followers', placeholder: string) => ({
    label: t(name),
    value: typed[name],
    placeholder,
    onChange: (value: string) => setTyped({ ...typed, [name]: value }),
    onBlur: () => (typed[name] === filters[name] ? undefined : change({ [name]: typed[name] })),
    autoComplete: 'off',
  })
  const clear = () => {
    setQuery('')
    setTyped({ query: '', category: '', country: '', language: '', followers: '' })
    change({ q: '', category: '', country: '', language: '', followers: '' })
  }
  const isNarrowed = Object.values(filters).some(Boolean)
  return (
    <Box padding="400">
      <InlineGrid columns={{ xs: 1, sm: 2, lg: 5 }} gap="300" alignItems="end">
        <TextField label={t('search')} value={query} onChange={setQuery} autoComplete="off" />
        <CategorySelect
          label={t('category')}
          isFilter
          value={filters.category}
          onChange={(category) => change({ category })}
        />
        <TextField {...field('country', 'AE')} maxLength={2} />
        <TextField {...field('language', 'ar')} maxLength={2} />
        <TextField {...field('followers', '1000')} inputMode="numeric" />
      </InlineGrid>
      {isNarrowed ? (
        <Box paddingBlockStart="300">
          <Button variant="plain" onClick={clear}>
            {t('clear')}
          </Button>
        </Box>
      ) : null}
    </Box>
  )
}
