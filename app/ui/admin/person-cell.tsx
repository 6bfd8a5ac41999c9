import { Avatar, BlockStack, InlineStack, Link, Text } from '@shopify/polaris'

type PersonCellProps = {
  readonly handle: string
  readonly displayName: string
  readonly avatarUrl?: string | null
  readonly url?: string
}

/** A creator in a list, with the way to more about them. */
export function PersonCell({ handle, displayName, avatarUrl = null, url }: PersonCellProps) {
  const name = (
    <Text as="span" fontWeight="semibold">
      <bdi>{displayName}</bdi>
    </Text>
  )
  return (
    <InlineStack gap="300" blockAlign="center" wrap={false}>
      <Avatar
        size="md"
        name={displayName}
        initials={displayName.slice(0, 1)}
        {...(avatarUrl && { source: avatarUrl })}
      />
      <BlockStack>
        {url ? (
          <Link url={url} monochrome removeUnderline>
            {name}
          </Link>
        ) : (
          name
        )}
        <Text as="span" tone="subdued" variant="bodySm">
          <bdi>@{handle}</bdi>
        </Text>
      </BlockStack>
    </InlineStack>
  )
}
