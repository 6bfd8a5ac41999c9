import { BlockStack, Button, Card, Form, InlineStack, Text } from '@shopify/polaris'
import type { ReactNode } from 'react'
import { adminSharedMessages } from '#app/ui/messages/admin-shared.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { Refused } from './refused.tsx'
import type { Command } from './use-command.ts'

type FormCardProps = {
  readonly title: string
  readonly text?: string
  readonly command: Command
  readonly submit?: string
  readonly onSubmit: () => void
  readonly children: ReactNode
}

/** One part of the settings that is saved by itself; what was wrong stands beside its field, or above all of them. */
export function FormCard({ title, text, command, submit, onSubmit, children }: FormCardProps) {
  const shared = useText(adminSharedMessages)
  const hasFieldErrors = Object.keys(command.fieldErrors).length > 0
  return (
    <Card>
      <Form onSubmit={onSubmit}>
        <BlockStack gap="400">
          <BlockStack gap="100">
            <Text as="h2" variant="headingMd">
              {title}
            </Text>
            {text ? (
              <Text as="p" tone="subdued">
                {text}
              </Text>
            ) : null}
          </BlockStack>
          {hasFieldErrors ? null : <Refused refusal={command.refusal} />}
          {children}
          <InlineStack>
            <Button submit variant="primary" loading={command.isRunning}>
              {submit ?? shared('save')}
            </Button>
          </InlineStack>
        </BlockStack>
      </Form>
    </Card>
  )
}
