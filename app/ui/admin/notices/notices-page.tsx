import { Badge, BlockStack, Box, Button, Card, InlineStack, Page, Pagination, Text } from '@shopify/polaris'
import { useNavigate } from '@remix-run/react'
import { useEffect, useState } from 'react'
import type { SerializeFrom } from '@remix-run/node'
import { noticeMessages } from '#app/ui/messages/notices.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { formatDateTime } from '#app/ui/shared/format.ts'
import type { NoticesView as ReadNotices } from '#app/web/admin-notices.server.ts'
import { Empty } from '../empty.tsx'
import { useCommand } from '../use-command.ts'
import { usePaging } from '../use-paging.ts'

export type NoticesView = SerializeFrom<ReadNotices>
type Notice = NoticesView['page']['items'][number]

/** What the people of the shop were told, latest first; what is new stands out until it is read. */
export function NoticesPage({ view }: { view: NoticesView }) {
  const t = useText(noticeMessages)
  const readAll = useCommand('readAll')
  const paging = usePaging(view.page.nextCursor)
  const { items } = view.page
  return (
    <Page
      title={t('title')}
      {...(view.unread > 0 && {
        subtitle: t('unread', { count: view.unread }),
        secondaryActions: [
          {
            content: t('markAllRead'),
            loading: readAll.isRunning,
            onAction: () => readAll.run({ until: view.until }),
          },
        ],
      })}
    >
      {items.length === 0 ? (
        <Card>
          <Empty heading={t('empty')}>{t('emptyNextShop')}</Empty>
        </Card>
      ) : (
        <BlockStack gap="400">
          <Card padding="0">
            <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
              {items.map((notice, index) => (
                <li key={notice.noticeId}>
                  <NoticeLine notice={notice} timeZone={view.timeZone} isFirst={index === 0} />
                </li>
              ))}
            </ul>
          </Card>
          {paging.hasNext || paging.hasPrevious ? <Pagination {...paging} /> : null}
        </BlockStack>
      )}
    </Page>
  )
}

type NoticeLineProps = { readonly notice: Notice; readonly timeZone: string; readonly isFirst: boolean }

/** Following a notice is reading it. */
function NoticeLine({ notice, timeZone, isFirst }: NoticeLineProps) {
  const t = useText(noticeMessages)
  const locale = useLocale()
  const navigate = useNavigate()
  const read = useCommand('read')
  const { noticeId, title, text, quote, button, to, createdAt, isRead } = notice
  const [isFollowed, setIsFollowed] = useState(false)
  const follow = () => {
    if (!isRead) read.run({ noticeId })
    setIsFollowed(true)
  }
  // Not while this page is being loaded again: a navigation in the middle of that can leave an empty page behind.
  const mayGo = isFollowed && !read.isRunning && (isRead || read.isDone || read.refusal !== null)
  useEffect(() => {
    if (mayGo) navigate(to)
  }, [mayGo, to, navigate])
  return (
    <Box
      padding="400"
      borderBlockStartWidth={isFirst ? '0' : '025'}
      borderColor="border"
      {...(!isRead && { background: 'bg-surface-info' as const })}
    >
      <InlineStack gap="400" align="space-between" blockAlign="center" wrap={false}>
        <BlockStack gap="100">
          <InlineStack gap="200" align="start" blockAlign="center">
            <Text as="h2" variant="headingSm">
              {title}
            </Text>
            {isRead ? null : <Badge tone="info">{t('isUnread')}</Badge>}
          </InlineStack>
          <Text as="p">{text}</Text>
          {quote ? (
            <Text as="p" tone="subdued">
              <bdi>“{quote}”</bdi>
            </Text>
          ) : null}
          <Text as="span" tone="subdued" variant="bodySm">
            {formatDateTime(createdAt, locale, timeZone)}
          </Text>
        </BlockStack>
        <Box minWidth="max-content">
          <Button onClick={follow} loading={isFollowed}>
            {button}
          </Button>
        </Box>
      </InlineStack>
    </Box>
  )
}
