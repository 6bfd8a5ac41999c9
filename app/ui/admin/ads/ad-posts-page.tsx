import { Badge, Button, Card, Box, Page, Text, TextField } from '@shopify/polaris'
import { useNavigate } from '@remix-run/react'
import { adminAdsMessages } from '#app/ui/messages/admin-ads.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { adminPaths } from '#app/ui/paths.ts'
import { formatDate } from '#app/ui/shared/format.ts'
import { Refused } from '../refused.tsx'
import { RowsTable } from '../rows-table.tsx'
import { NoProgramYet } from '../section-pages.tsx'
import { CreatorPicker } from '../programs/pickers.tsx'
import { useCommand } from '../use-command.ts'
import { useFields } from '../use-fields.ts'
import type { AdPostRow, AdPostsView } from './ad-views.ts'
import { PostCell } from './post-cell.tsx'

const usualDays = '30'

/** A17: videos that the shop may ask to play as ads. */
export function AdPostsPage({ view }: { view: AdPostsView | null }) {
  const t = useText(adminAdsMessages)
  return (
    <Page title={t('askTitle')} backAction={{ content: t('ads'), url: adminPaths.ads() }} fullWidth>
      {view ? <PostsCard view={view} /> : <NoProgramYet />}
    </Page>
  )
}

function PostsCard({ view }: { view: AdPostsView }) {
  const t = useText(adminAdsMessages)
  const locale = useLocale()
  const navigate = useNavigate()
  const first = view.page.items[0]
  const chosen = view.creatorId ? { id: view.creatorId, title: first ? `@${first.creator.handle}` : '' } : null
  return (
    <Card padding="0">
      <Box padding="400">
        <Text as="p" tone="subdued">
          {t('askAbout')}
        </Text>
        <Box paddingBlockStart="300">
          <CreatorPicker
            chosen={chosen}
            all={t('allCreators')}
            onChange={(picked) => navigate(adminPaths.adPosts(picked ? { creator: picked.id } : {}))}
          />
        </Box>
      </Box>
      <RowsTable
        name={{ singular: t('post'), plural: t('posts') }}
        columns={[
          { title: t('video') },
          { title: t('creator') },
          { title: t('shows') },
          { title: t('acts'), hidden: true },
        ]}
        rows={view.page.items.map((post) => ({
          id: post.postId,
          cells: [
            <PostCell
              key="post"
              post={post}
              note={t('publishedOn', { date: formatDate(post.publishedAt, locale, view.timeZone) })}
            />,
            <bdi key="who">@{post.creator.handle}</bdi>,
            <div key="shows" style={{ maxInlineSize: '16rem', whiteSpace: 'normal' }}>
              <bdi>{post.products.join(' · ')}</bdi>
            </div>,
            <Ask key="ask" post={post} />,
          ],
        }))}
        nextCursor={view.page.nextCursor}
        empty={{ title: t('noPosts'), text: t('noPostsText') }}
      />
    </Card>
  )
}

function Ask({ post }: { post: AdPostRow }) {
  const t = useText(adminAdsMessages)
  const ask = useCommand('ask', { toast: t('asked') })
  const form = useFields({ days: usualDays }, ask.fieldErrors)
  if (post.standing === 'asked' || post.standing === 'granted')
    return <Badge tone="info">{t(`stands_${post.standing}`)}</Badge>
  return (
    <div style={{ maxInlineSize: '14rem', whiteSpace: 'normal' }}>
      <Refused refusal={ask.refusal?.code === 'INVALID_INPUT' ? null : ask.refusal} />
      <TextField
        {...form.text('days', t('days'))}
        inputMode="numeric"
        helpText={t('daysHelp')}
        connectedRight={
          <Button loading={ask.isRunning} onClick={() => ask.run({ postId: post.postId, days: form.values.days })}>
            {t('askThis')}
          </Button>
        }
      />
    </div>
  )
}
