import { BlockStack, Listbox, Text, TextField } from '@shopify/polaris'
import { useFetcher } from '@remix-run/react'
import { useEffect, useRef, useState } from 'react'
import { adminCatalogActionMessages } from '#app/ui/messages/admin-catalog-actions.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { adminPaths } from '#app/ui/paths.ts'

export type CollectionChoice = { readonly id: string; readonly title: string; readonly productCount?: number }
type Answer = { readonly collections: readonly CollectionChoice[]; readonly nextCursor: string | null }

const typingPauseMilliseconds = 250

type CollectionPickerProps = {
  readonly onPick: (collection: CollectionChoice) => void
  /** Collections that cannot be picked again. */
  readonly taken?: readonly string[]
}

/** Collections by name, asked for while typing: there may be thousands. */
export function CollectionPicker({ onPick, taken = [] }: CollectionPickerProps) {
  const a = useText(adminCatalogActionMessages)
  const [typed, setTyped] = useState('')
  const { data, load, state } = useFetcher<Answer>()
  const latest = useRef(load)
  latest.current = load
  useEffect(() => {
    const timer = setTimeout(() => latest.current(adminPaths.collections({ q: typed })), typingPauseMilliseconds)
    return () => clearTimeout(timer)
  }, [typed])
  const choices = (data?.collections ?? []).filter(({ id }) => !taken.includes(id))
  return (
    <BlockStack gap="200">
      <TextField
        label={a('searchCollections')}
        labelHidden
        placeholder={a('searchCollections')}
        value={typed}
        onChange={setTyped}
        autoComplete="off"
        loading={state !== 'idle'}
      />
      {data && choices.length === 0 ? (
        <Text as="p" tone="subdued">
          {typed.trim() ? a('noCollectionFound') : a('noCollections')}
        </Text>
      ) : (
        <div style={{ maxBlockSize: '16rem', overflowY: 'auto' }}>
          <Listbox
            accessibilityLabel={a('collection')}
            onSelect={(id) => {
              const picked = choices.find((one) => one.id === id)
              if (picked) onPick(picked)
            }}
          >
            {choices.map(({ id, title }) => (
              <Listbox.Option key={id} value={id} accessibilityLabel={title}>
                {title}
              </Listbox.Option>
            ))}
          </Listbox>
        </div>
      )}
      {data?.nextCursor ? (
        <Text as="p" tone="subdued" variant="bodySm">
          {a('moreCollections')}
        </Text>
      ) : null}
    </BlockStack>
  )
}
