import { adminRatesMessages } from '#app/ui/messages/admin-program-rates.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { adminPaths } from '#app/ui/paths.ts'
import type { Choice } from '../choice-search.tsx'
import { ChosenOne } from '../chosen-one.tsx'

type PickerProps = {
  readonly chosen: Choice | null
  readonly onChange: (chosen: Choice | null) => void
  readonly error?: string | undefined
  /** What it means to choose none; empty where one has to be chosen. */
  readonly all?: string
}

/** One of the shop's products; its id is Shopify's own. */
export function ProductPicker({ all, ...props }: PickerProps) {
  const t = useText(adminRatesMessages)
  const words = { search: t('searchProducts'), list: t('product'), none: t('noProducts'), notFound: t('noSuchProduct'), more: t('typeMore') } // prettier-ignore
  return (
    <ChosenOne
      label={t('product')}
      all={all ?? t('everything')}
      choose={t('chooseProduct')}
      urlOf={(q) => adminPaths.products({ q })}
      words={words}
      {...props}
    />
  )
}

export function CollectionChooser({ all, ...props }: PickerProps) {
  const t = useText(adminRatesMessages)
  const words = { search: t('searchCollections'), list: t('collection'), none: t('noCollections'), notFound: t('noSuchCollection'), more: t('typeMore') } // prettier-ignore
  return (
    <ChosenOne
      label={t('collection')}
      all={all ?? t('noCollection')}
      choose={t('chooseCollection')}
      urlOf={(q) => adminPaths.collections({ q })}
      words={words}
      {...props}
    />
  )
}

/** A creator of the program, or one that merchants may find. */
export function CreatorPicker({ all, ...props }: PickerProps) {
  const t = useText(adminRatesMessages)
  const words = { search: t('searchCreators'), list: t('creator'), none: t('noCreators'), notFound: t('noSuchCreator'), more: t('typeMore') } // prettier-ignore
  return (
    <ChosenOne
      label={t('creator')}
      all={all ?? t('everyone')}
      choose={t('chooseCreator')}
      urlOf={(q) => adminPaths.creatorChoices({ q })}
      words={words}
      {...props}
    />
  )
}
