import { BlockStack, Button, ButtonGroup, InlineStack, Text } from '@shopify/polaris'
import type { ReactNode } from 'react'
import { adminSharedMessages } from '#app/ui/messages/admin-shared.ts'
import { useText } from '#app/ui/messages/use-text.tsx'

type SettingsRowProps = {
  readonly title: ReactNode
  /** Said in one line below the title; empty ones are left out. */
  readonly facts: readonly string[]
  readonly onEdit: () => void
  readonly onRemove: () => void
}

/** One of several that the merchant keeps, with its facts in one line and the way to change it. */
export function SettingsRow({ title, facts, onEdit, onRemove }: SettingsRowProps) {
  const shared = useText(adminSharedMessages)
  return (
    <InlineStack align="space-between" blockAlign="center" gap="300">
      <BlockStack>
        <Text as="span" fontWeight="semibold">
          {title}
        </Text>
        <Text as="span" tone="subdued">
          {facts.filter(Boolean).join(' · ')}
        </Text>
      </BlockStack>
      <ButtonGroup>
        <Button variant="plain" onClick={onEdit}>
          {shared('edit')}
        </Button>
        <Button variant="plain" tone="critical" onClick={onRemove}>
          {shared('remove')}
        </Button>
      </ButtonGroup>
    </InlineStack>
  )
}
