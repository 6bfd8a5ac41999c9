import { Box, ButtonGroup, Checkbox, InlineStack, Text } from '@shopify/polaris'
import type { ReactNode } from 'react'
import { adminSharedMessages } from '#app/ui/messages/admin-shared.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import type { useSelection } from './use-selection.ts'

type BulkBarProps = { readonly selection: ReturnType<typeof useSelection>; readonly children: ReactNode }

/** Everything on the page at once, and what can be done with what is chosen. */
export function BulkBar({ selection, children }: BulkBarProps) {
  const t = useText(adminSharedMessages)
  const count = selection.selected.length
  return (
    <Box paddingInline="400" paddingBlock="200">
      <InlineStack gap="400" blockAlign="center">
        <Checkbox
          label={t('allOnPage')}
          checked={selection.isAll ? true : count > 0 ? 'indeterminate' : false}
          onChange={selection.toggleAll}
        />
        {count > 0 ? (
          <>
            <Text as="span">{t('chosen', { count })}</Text>
            <ButtonGroup>{children}</ButtonGroup>
          </>
        ) : null}
      </InlineStack>
    </Box>
  )
}
