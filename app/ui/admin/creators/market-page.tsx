import { BlockStack, Button, Card, Checkbox, InlineStack, Text } from '@shopify/polaris'
import { useState } from 'react'
import { adminMarketMessages } from '#app/ui/messages/admin-creator-market.ts'
import { adminSharedMessages } from '#app/ui/messages/admin-shared.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { adminPaths } from '#app/ui/paths.ts'
import { formatNumber } from '#app/ui/shared/format.ts'
import { BulkBar } from '../bulk-bar.tsx'
import { PersonCell } from '../person-cell.tsx'
import { Refused } from '../refused.tsx'
import { RowsTable } from '../rows-table.tsx'
import { SectionPage } from '../section-pages.tsx'
import { SectionTabs } from '../section-tabs.tsx'
import { useCategoryName } from '../use-category-name.ts'
import { useCommand } from '../use-command.ts'
import { useSelection } from '../use-selection.ts'
import { EnrollmentBadge } from './enrollment-badge.tsx'
import { InviteForm } from './invite-form.tsx'
import { MarketFilters } from './market-filters.tsx'
import type { CreatorCardView, MarketView } from './market-views.ts'
import { usePerformanceWords } from './use-performance-words.ts'

/** Creators to work with: who they are, whom they reach, and what came of it, honestly counted. */
export function MarketPage({ view }: { view: MarketView }) {
  const t = useText(adminMarketMessages)
  const [inviting, setInviting] = useState<readonly string[] | null>(null)
  const tabs = (['everyone', 'shortlist'] as const).map((id) => ({
    id,
    content: t(id),
    url: adminPaths.creatorMarket(id === 'shortlist' ? { view: 'shortlist' } : {}),
  }))
  return (
    <SectionPage section="creators" page="find">
      {inviting ? (
        <InviteForm creatorIds={inviting} currency={view.currency} onClose={() => setInviting(null)} />
      ) : (
        <Card padding="0">
          <SectionTabs tabs={tabs} selected={view.isShortlist ? 'shortlist' : 'everyone'} />
          <MarketFilters filters={view.filters} />
          <Found view={view} onInvite={setInviting} />
        </Card>
      )}
    </SectionPage>
  )
}

function Found({ view, onInvite }: { view: MarketView; onInvite: (creatorIds: readonly string[]) => void }) {
  const t = useText(adminMarketMessages)
  const { items, nextCursor } = view.page
  const selection = useSelection(items.map(({ creatorId }) => creatorId))
  const keep = useCommand('shortlist', { toast: t('kept'), onDone: selection.clear })
  const drop = useCommand('unlist', { toast: t('dropped'), onDone: selection.clear })
  const creatorIds = selection.selected
  return (
    <>
      <Refused refusal={keep.refusal ?? drop.refusal} />
      <BulkBar selection={selection}>
        {view.hasProgram ? (
          <Button variant="primary" onClick={() => onInvite(creatorIds)}>
            {t('invite')}
          </Button>
        ) : null}
        {view.isShortlist ? (
          <Button loading={drop.isRunning} onClick={() => drop.run({ creatorIds })}>
            {t('drop')}
          </Button>
        ) : (
          <Button loading={keep.isRunning} onClick={() => keep.run({ creatorIds })}>
            {t('keep')}
          </Button>
        )}
      </BulkBar>
      <RowsTable
        name={{ singular: t('creator'), plural: t('creators') }}
        columns={[{ title: t('creator') }, { title: t('reach') }, { title: t('shows') }, { title: t('performance') }]}
        rows={items.map((creator) => ({
          id: creator.creatorId,
          cells: [
            <Who key="who" creator={creator} selection={selection} />,
            <Reach key="reach" creator={creator} />,
            <Shows key="shows" creator={creator} />,
            <Performance key="performance" creator={creator} />,
          ],
        }))}
        nextCursor={nextCursor}
        empty={{ title: t('none'), text: view.isShortlist ? t('noShortlist') : t('noneText') }}
      />
    </>
  )
}

type WhoProps = { readonly creator: CreatorCardView; readonly selection: ReturnType<typeof useSelection> }

function Who({ creator, selection }: WhoProps) {
  const shared = useText(adminSharedMessages)
  return (
    <InlineStack gap="300" blockAlign="center" wrap={false}>
      <Checkbox
        label={shared('choose', { name: creator.displayName })}
        labelHidden
        checked={selection.selected.includes(creator.creatorId)}
        onChange={() => selection.toggle(creator.creatorId)}
      />
      <BlockStack gap="100">
        <PersonCell {...creator} url={adminPaths.creatorProfile(creator.creatorId)} />
        {creator.enrollmentStatus ? (
          <InlineStack>
            <EnrollmentBadge status={creator.enrollmentStatus} />
          </InlineStack>
        ) : null}
      </BlockStack>
    </InlineStack>
  )
}

function Reach({ creator: { followers, country, markets, languages } }: { creator: CreatorCardView }) {
  const t = useText(adminMarketMessages)
  const locale = useLocale()
  const places = [...new Set([...(country ? [country] : []), ...markets])]
  return (
    <BlockStack>
      <Text as="span">
        {followers > 0 ? t('followersOf', { count: formatNumber(followers, locale) }) : t('noReach')}
      </Text>
      <Text as="span" tone="subdued" variant="bodySm">
        {[places.join(' '), languages.join(' ')].filter(Boolean).join(' · ')}
      </Text>
    </BlockStack>
  )
}

function Shows({ creator: { categories } }: { creator: CreatorCardView }) {
  const nameOf = useCategoryName()
  return (
    <div style={{ maxInlineSize: '14rem', whiteSpace: 'normal' }}>
      {categories.map((id) => nameOf(id)).join(', ') || '–'}
    </div>
  )
}

function Performance({ creator: { performance } }: { creator: CreatorCardView }) {
  const wordsOf = usePerformanceWords()
  return (
    <BlockStack>
      {wordsOf(performance).map((words) => (
        <Text key={words} as="span" variant="bodySm">
          {words}
        </Text>
      ))}
    </BlockStack>
  )
}
