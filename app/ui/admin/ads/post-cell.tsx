import { BlockStack, InlineStack, Link, Text, Thumbnail } from '@shopify/polaris'
import { adminAdsMessages } from '#app/ui/messages/admin-ads.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { PictureIcon } from '../picture-icon.tsx'

type PostCellProps = {
  readonly post: { readonly caption: string; readonly posterUrl: string | null; readonly url: string }
  readonly note: string
}

/** A video in a list, with the way to it. */
export function PostCell({ post, note }: PostCellProps) {
  const t = useText(adminAdsMessages)
  const caption = post.caption || t('noCaption')
  return (
    <InlineStack gap="300" blockAlign="center" wrap={false}>
      <Thumbnail source={post.posterUrl ?? PictureIcon} alt="" size="small" />
      <div style={{ maxInlineSize: '20rem', whiteSpace: 'normal' }}>
        <BlockStack>
          <Link url={post.url} target="_blank" monochrome removeUnderline>
            <bdi>{caption}</bdi>
          </Link>
          <Text as="span" tone="subdued" variant="bodySm">
            {note}
          </Text>
        </BlockStack>
      </div>
    </InlineStack>
  )
}
