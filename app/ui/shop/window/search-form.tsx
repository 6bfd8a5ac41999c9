import { Form } from '@remix-run/react'
import { Search } from 'lucide-react'
import { windowMessages } from '#app/ui/messages/shop-window.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { shopPaths } from '#app/ui/paths.ts'

export function SearchForm({ query = '', category = '', autoFocus = false }: SearchFormProps) {
  const t = useText(windowMessages)
  return (
    <Form className="search-form" action={shopPaths.search()} role="search">
      <Search aria-hidden="true" />
      {category ? <input type="hidden" name="category" value={category} /> : null}
      <input
        className="input"
        type="search"
        name="q"
        key={query}
        defaultValue={query}
        placeholder={t('searchPlaceholder')}
        aria-label={t('searchLabel')}
        enterKeyHint="search"
        autoComplete="off"
        maxLength={200}
        // The page is the search page: typing is what it is for.
        // eslint-disable-next-line jsx-a11y/no-autofocus
        autoFocus={autoFocus}
      />
    </Form>
  )
}

type SearchFormProps = { query?: string; category?: string; autoFocus?: boolean }
