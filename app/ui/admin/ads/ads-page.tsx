import { Badge, BlockStack, Box, Button, Card, Text } from '@shopify/polaris'
import { useState } from 'react'
import { adminAdsMessages } from '#app/ui/messages/admin-ads.ts'
import { adStateWords } from '#app/ui/messages/ads.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { adminPaths } from '#app/ui/paths.ts'
import { formatDate } from '#app/ui/shared/format.ts'
import { ConfirmModal } from '../confirm-modal.tsx'
import { PersonCell } from '../person-cell.tsx'
import { RowsTable } from '../rows-table.tsx'
import { NoProgramYet, SectionPage } from '../section-pages.tsx'
import { SectionTabs } from '../section-tabs.tsx'
import { useCommand } from '../use-command.ts'
import type { AdRow, AdsView } from './ad-views.ts'
import { CopyField } from './copy-field.tsx'
import { PostCell } from './post-cell.tsx'

/** A17: videos of creators that the shop plays as ads, with what they claim and what they are paid for. */
export function AdsPage({ view }: { view: AdsView | null }) {
  const t = useText(adminAdsMessages)
  const tabs = [
    { id: 'current', content: t('view_current'), url: adminPaths.ads() },
    { id: 'past', content: t('view_past'), url: adminPaths.ads({ view: 'past' }) },
  ]
  return (
    <SectionPage
      section="creators"
      page="ads"
      {...(view && { primaryAction: { content: t('ask'), url: adminPaths.adPosts() } })}
    >
      {view ? (
        <Card padding="0">
          <SectionTabs tabs={tabs} selected={view.name} />
          <Box padding="400">
            <Text as="p" tone="subdued">
              {t('about')}
            </Text>
          </Box>
          <AdsTable view={view} />
        </Card>
      ) : (
        <NoProgramYet />
      )}
    </SectionPage>
  )
}

function AdsTable({ view }: { view: AdsView }) {
  const t = useText(adminAdsMessages)
  const locale = useLocale()
  const [ending, setEnding] = useState<AdRow | null>(null)
  const day = (iso: string) => formatDate(iso, locale, view.timeZone)
  const isPast = view.name === 'past'
  return (
    <>
      <RowsTable
        name={{ singular: t('ad'), plural: t('ads') }}
        columns={[
          { title: t('video') },
          { title: t('creator') },
          { title: t('state') },
          { title: t('claims') },
          { title: t('acts'), hidden: true },
        ]}
        rows={view.page.items.map((ad) => ({
          id: ad.authorizationId,
          cells: [
            <PostCell key="post" post={ad.post} note={t('askedOn', { date: day(ad.askedAt) })} />,
            <PersonCell key="who" {...ad.creator} url={adminPaths.creatorProfile(ad.creator.creatorId)} />,
            <State key="state" ad={ad} day={day} />,
            <Claims key="claims" ad={ad} />,
            isPast ? null : (
              <Button key="acts" variant="plain" tone="critical" onClick={() => setEnding(ad)}>
                {t(ad.state === 'asked' ? 'withdraw' : 'end')}
              </Button>
            ),
          ],
        }))}
        nextCursor={view.page.nextCursor}
        empty={isPast ? { title: t('nonePast'), text: t('nonePastText') } : { title: t('none'), text: t('noneText') }}
      />
      <EndModal key={ending?.authorizationId ?? null} ending={ending} onClose={() => setEnding(null)} />
    </>
  )
}

function State({ ad, day }: { ad: AdRow; day: (iso: string) => string }) {
  const t = useText(adminAdsMessages)
  const states = useText(adStateWords)
  const isOver = ad.state === 'granted' && !ad.isInForce
  const shown = isOver ? 'ended' : ad.state
  const tone =
    shown === 'granted' ? { tone: 'success' as const } : shown === 'asked' ? { tone: 'attention' as const } : {}
  const time =
    ad.endsAt === null
      ? t('forDays', { count: ad.days })
      : t(shown === 'granted' ? 'until' : 'endedOn', { date: day(ad.endsAt) })
  return (
    <BlockStack gap="100">
      <div>
        <Badge {...tone}>{states(shown)}</Badge>
      </div>
      <Text as="span" tone="subdued" variant="bodySm">
        {time}
      </Text>
      {shown === 'granted' && ad.link ? <CopyField url={ad.link} /> : null}
    </BlockStack>
  )
}

/** A17: what the ad touched, apart from what somebody earned by it. */
function Claims({ ad: { claims, endsAt } }: { ad: AdRow }) {
  const t = useText(adminAdsMessages)
  if (endsAt === null) return null
  const { people, orders, wonOrders } = claims
  const lines =
    people === 0
      ? [t('nothingYet')]
      : [t('people', { count: people }), t('orders', { count: orders }), ...(orders > 0 ? [t('won', { count: wonOrders })] : [])] // prettier-ignore
  return (
    <BlockStack gap="050">
      {lines.map((line) => (
        <Text key={line} as="span" variant="bodySm">
          {line}
        </Text>
      ))}
    </BlockStack>
  )
}

function EndModal({ ending, onClose }: { ending: AdRow | null; onClose: () => void }) {
  const t = useText(adminAdsMessages)
  const act = ending?.state === 'asked' ? 'withdraw' : 'end'
  const end = useCommand('end', { toast: t(`${act}Done`), onDone: onClose })
  return (
    <ConfirmModal
      isOpen={ending !== null}
      title={t(`${act}Title`)}
      confirm={t(act)}
      isRunning={end.isRunning}
      refusal={end.refusal}
      onConfirm={() => end.run({ authorizationId: ending?.authorizationId ?? '' })}
      onClose={onClose}
    >
      <Text as="p">{t(`${act}Text`)}</Text>
    </ConfirmModal>
  )
}
