import { BlockStack, Box, Button, Text } from '@shopify/polaris'

type EmptyProps = {
  readonly heading: string
  readonly children: string
  readonly action?: {
    readonly content: string
    readonly url: string
    readonly target?: '_top'
    readonly external?: boolean
  }
}

/** What a page says while there is nothing to show, and the one thing to do about it. */
export function Empty({ heading, children, action }: EmptyProps) {
  return (
    <Box padding={{ xs: '800', md: '1200' }}>
      <BlockStack gap="300" inlineAlign="center">
        <Text as="h2" variant="headingMd" alignment="center">
          {heading}
        </Text>
        <Box maxWidth="32rem">
          <Text as="p" tone="subdued" alignment="center">
            {children}
          </Text>
        </Box>
        {action ? (
          <Button
            url={action.url}
            {...(action.target && { target: action.target })}
            external={action.external ?? false}
          >
            {action.content}
          </Button>
        ) : null}
      </BlockStack>
    </Box>
  )
}
