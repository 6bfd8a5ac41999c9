import { adminCatalogActionMessages } from '#app/ui/messages/admin-catalog-actions.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { adminPaths } from '#app/ui/paths.ts'
import { ChoiceSearch } from './choice-search.tsx'

export type CollectionChoice = { readonly id: string; readonly title: string; readonly productCount?: number }

type CollectionPickerProps = {
  readonly onPick: (collection: CollectionChoice) => void
  /** Collections that cannot be picked again. */
  readonly taken?: readonly string[]
}

export function CollectionPicker(props: CollectionPickerProps) {
  const a = useText(adminCatalogActionMessages)
  const words = {
    search: a('searchCollections'),
    list: a('collection'),
    none: a('noCollections'),
    notFound: a('noCollectionFound'),
    more: a('moreCollections'),
  }
  return (
    <ChoiceSearch<CollectionChoice> urlOf={(typed) => adminPaths.collections({ q: typed })} words={words} {...props} />
  )
}
