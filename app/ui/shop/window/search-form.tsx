import { Form } from '@remix-run/react'
import { Search } from 'lucide-react'
import { windowMessages } from '#app/ui/messages/shop-window.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { shopPaths } from '#app/ui/paths.ts'

export function SearchForm({ query = '', category = '' }: SearchFormProps) {
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
      />
    </Form>
  )
}

type SearchFormProps = { query?: string; category?: string }
