import { BlockStack, Button, InlineError, InlineStack, Text, Thumbnail } from '@shopify/polaris'
import { useAppBridge } from '@shopify/app-bridge-react'
import { useState } from 'react'
import { maximumVoucherProducts } from '#app/domain/deals/inputs.ts'
import { adminSharedMessages } from '#app/ui/messages/admin-shared.ts'
import { voucherProductsMessages } from '#app/ui/messages/admin-vouchers.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { adminPaths } from '#app/ui/paths.ts'
import { ChoiceSearch } from '../choice-search.tsx'
import { PictureIcon } from '../picture-icon.tsx'

/** A product as Shopify names it. */
export type ChosenProduct = { readonly id: string; readonly title: string; readonly imageUrl: string | null }

type VoucherProductsProps = {
  readonly chosen: readonly ChosenProduct[]
  readonly error: string | undefined
  readonly onChange: (chosen: readonly ChosenProduct[]) => void
}

/** What the voucher lowers: everything, or what is chosen in Shopify's own picker (in a list of ours where there is none). */
export function VoucherProducts({ chosen, error, onChange }: VoucherProductsProps) {
  const words = useText(voucherProductsMessages)
  const shopify = useAppBridge()
  const [isSearching, setIsSearching] = useState(false)
  const choose = async () => {
    if (window.top === window.self) return setIsSearching(true)
    const picked = await shopify.resourcePicker({
      type: 'product',
      action: 'select',
      multiple: maximumVoucherProducts,
      filter: { variants: false, archived: false, draft: false },
      selectionIds: chosen.map(({ id }) => ({ id })),
    })
    if (picked) onChange(picked.map(toChosen))
  }
  return (
    <BlockStack gap="200">
      <Text as="h3" variant="bodyMd">
        {words('label')}
      </Text>
      {chosen.length === 0 ? (
        <Text as="p" tone="subdued">
          {words('all')}
        </Text>
      ) : null}
      {chosen.map((product) => (
        <Chosen
          key={product.id}
          product={product}
          onRemove={() => onChange(chosen.filter(({ id }) => id !== product.id))}
        />
      ))}
      {error ? <InlineError message={error} fieldID="products" /> : null}
      {isSearching ? (
        <ChoiceSearch<ChosenProduct>
          urlOf={(q) => adminPaths.products({ q })}
          words={{
            search: words('search'),
            list: words('label'),
            none: words('none'),
            notFound: words('notFound'),
            more: words('more'),
          }}
          taken={chosen.map(({ id }) => id)}
          onPick={(product) => onChange([...chosen, product])}
        />
      ) : (
        <InlineStack>
          <Button onClick={() => void choose().catch(() => setIsSearching(true))}>
            {chosen.length === 0 ? words('choose') : words('change')}
          </Button>
        </InlineStack>
      )}
    </BlockStack>
  )
}

type Picked = {
  readonly id: string
  readonly title: string
  readonly images?: readonly { readonly originalSrc: string }[]
}

function toChosen({ id, title, images }: Picked): ChosenProduct {
  return { id, title, imageUrl: images?.[0]?.originalSrc ?? null }
}

function Chosen({ product: { title, imageUrl }, onRemove }: { product: ChosenProduct; onRemove: () => void }) {
  const words = useText(voucherProductsMessages)
  const shared = useText(adminSharedMessages)
  return (
    <InlineStack align="space-between" blockAlign="center" gap="300" wrap={false}>
      <InlineStack gap="300" blockAlign="center" wrap={false}>
        <Thumbnail size="extraSmall" source={imageUrl ?? PictureIcon} alt="" />
        <Text as="span">
          <bdi>{title}</bdi>
        </Text>
      </InlineStack>
      <Button variant="plain" accessibilityLabel={words('removeOf', { title })} onClick={onRemove}>
        {shared('remove')}
      </Button>
    </InlineStack>
  )
}
