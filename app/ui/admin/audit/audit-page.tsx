import { Box, Card, InlineStack, Text } from '@shopify/polaris'
import { adminAuditMessages, auditActionMessages, type AuditAction } from '#app/ui/messages/admin-audit.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { adminPaths } from '#app/ui/paths.ts'
import { formatDateTime } from '#app/ui/shared/format.ts'
import type { AuditFact } from '#app/web/audit-facts.server.ts'
import { DownloadButton } from '../download-button.tsx'
import { RowsTable } from '../rows-table.tsx'
import { SectionPage } from '../section-pages.tsx'
import { SectionTabs } from '../section-tabs.tsx'
import { AuditFacts } from './audit-facts.tsx'

const views = ['all', 'program', 'plan', 'enrollment', 'payout', 'sample', 'dispute', 'finding'] as const

export type AuditView = {
  readonly name: (typeof views)[number]
  readonly timeZone: string
  readonly page: {
    readonly items: readonly {
      readonly auditEntryId: string
      readonly actor: string
      readonly action: string
      readonly subject: string
      readonly facts: readonly AuditFact[]
      readonly at: string
    }[]
    readonly nextCursor: string | null
  }
}

/** Who changed what, and how it was before; nothing in here is ever changed. */
export function AuditPage({ view }: { view: AuditView }) {
  const t = useText(adminAuditMessages)
  const locale = useLocale()
  const whoOf = (actor: string) =>
    actor === 'system' || actor === 'platform' ? t(actor) : t('staff', { id: `\u2066${actor}\u2069` })
  const tabs = views.map((id) => ({
    id,
    content: t(`view_${id}`),
    url: adminPaths.audit(id === 'all' ? {} : { view: id }),
  }))
  return (
    <SectionPage section="commissions" page="audit">
      <Card padding="0">
        <SectionTabs tabs={tabs} selected={view.name} />
        <Box padding="400">
          <InlineStack align="space-between" blockAlign="center" gap="300">
            <Text as="p" tone="subdued">
              {t('text')}
            </Text>
            <DownloadButton url={adminPaths.auditSheet()} fileName="vitrine-audit.csv" />
          </InlineStack>
        </Box>
        <RowsTable
          name={{ singular: t('entry'), plural: t('entries') }}
          columns={[{ title: t('when') }, { title: t('action') }, { title: t('who') }, { title: t('facts') }]}
          rows={view.page.items.map((entry) => ({
            id: entry.auditEntryId,
            cells: [
              formatDateTime(entry.at, locale, view.timeZone),
              <ActionName key="action" action={entry.action} />,
              whoOf(entry.actor),
              <AuditFacts key="facts" facts={entry.facts} timeZone={view.timeZone} />,
            ],
          }))}
          nextCursor={view.page.nextCursor}
          empty={{ title: t('none'), text: t('noneText') }}
        />
      </Card>
    </SectionPage>
  )
}

function ActionName({ action }: { action: string }) {
  const words = useText(auditActionMessages)
  const isKnown = Object.hasOwn(auditActionMessages.en, action)
  return isKnown ? <>{words(action as AuditAction)}</> : <bdi>{action}</bdi>
}
