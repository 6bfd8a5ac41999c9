import { BlockStack, Box, Button, Card, Form, InlineStack, Pagination, Text, TextField } from '@shopify/polaris'
import { useEffect, useRef, useState } from 'react'
import { adminEnrollmentMessages } from '#app/ui/messages/admin-enrollments.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { formatDateTime } from '#app/ui/shared/format.ts'
import { Refused } from '../refused.tsx'
import { useCommand } from '../use-command.ts'
import { usePaging } from '../use-paging.ts'

type Message = {
  readonly messageId: string
  readonly sender: string
  readonly text: string
  readonly sentAt: string
  readonly readAt: string | null
}

export type ThreadView = { readonly items: readonly Message[]; readonly nextCursor: string | null }

type ThreadCardProps = { readonly enrollmentId: string; readonly thread: ThreadView; readonly timeZone: string }

/** What the shop and the creator wrote to each other, latest first; being seen counts as read. */
export function ThreadCard({ enrollmentId, thread, timeZone }: ThreadCardProps) {
  const t = useText(adminEnrollmentMessages)
  const [text, setText] = useState('')
  const send = useCommand('send', { onDone: () => setText('') })
  const paging = usePaging(thread.nextCursor)
  useReading(enrollmentId, thread)
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          {t('messages')}
        </Text>
        <Refused refusal={send.refusal} />
        <Form onSubmit={() => send.run({ enrollmentIds: enrollmentId, text })}>
          <BlockStack gap="200">
            <TextField
              label={t('write')}
              value={text}
              onChange={setText}
              multiline={2}
              maxLength={2000}
              autoComplete="off"
            />
            <InlineStack>
              <Button submit loading={send.isRunning} disabled={text.trim() === ''}>
                {t('send')}
              </Button>
            </InlineStack>
          </BlockStack>
        </Form>
        {thread.items.length === 0 ? (
          <Text as="p" tone="subdued">
            {t('noMessages')}
          </Text>
        ) : null}
        {thread.items.map((message) => (
          <MessageItem key={message.messageId} message={message} timeZone={timeZone} />
        ))}
        {paging.hasNext || paging.hasPrevious ? <Pagination {...paging} /> : null}
      </BlockStack>
    </Card>
  )
}

function useReading(enrollmentId: string, { items }: ThreadView) {
  const read = useCommand('read')
  const latest = useRef(read)
  latest.current = read
  const hasUnread = items.some(({ sender, readAt }) => sender === 'creator' && readAt === null)
  useEffect(() => {
    if (hasUnread) latest.current.run({ enrollmentIds: enrollmentId })
  }, [enrollmentId, hasUnread])
}

function MessageItem({ message, timeZone }: { message: Message; timeZone: string }) {
  const t = useText(adminEnrollmentMessages)
  const locale = useLocale()
  const isOwn = message.sender === 'merchant'
  return (
    <Box background={isOwn ? 'bg-surface-secondary' : 'bg-surface-info'} padding="300" borderRadius="200">
      <BlockStack gap="100">
        <Text as="span" tone="subdued" variant="bodySm">
          {isOwn ? t('you') : t('they')} · {formatDateTime(message.sentAt, locale, timeZone)}
          {isOwn && message.readAt ? ` · ${t('wasRead')}` : ''}
        </Text>
        <div style={{ whiteSpace: 'pre-wrap' }}>
          <bdi>{message.text}</bdi>
        </div>
      </BlockStack>
    </Box>
  )
}
