import { BlockStack, Card, Page } from '@shopify/polaris'
import { useState } from 'react'
import { adminPortfolioMessages } from '#app/ui/messages/admin-portfolios.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import type { PortfoliosView, PortfolioView } from '#app/web/admin-portfolio-view.ts'
import { Empty } from './empty.tsx'
import { PortfolioForm } from './portfolio-form.tsx'
import { PortfolioItem } from './portfolio-item.tsx'
import { RemovePortfolioModal } from './remove-portfolio-modal.tsx'
import { Refused } from './refused.tsx'
import { useCommand } from './use-command.ts'

/** The merchant's own shop window: collections in their order, when and where they are shown. */
export function PortfoliosPage({ view }: { view: PortfoliosView }) {
  const t = useText(adminPortfolioMessages)
  const [editing, setEditing] = useState<string | null>(null)
  const [removing, setRemoving] = useState<PortfolioView | null>(null)
  const move = useCommand('move', { toast: t('moved') })
  const { portfolios } = view
  const close = () => setEditing(null)
  return (
    <Page
      title={t('title')}
      subtitle={t('subtitle')}
      primaryAction={{ content: t('add'), onAction: () => setEditing('new'), disabled: editing === 'new' }}
      secondaryActions={[{ content: t('preview'), url: view.brandUrl, external: true }]}
    >
      <BlockStack gap="400">
        <Refused refusal={move.refusal} />
        {editing === 'new' ? <PortfolioForm portfolio={null} view={view} onClose={close} /> : null}
        {portfolios.length === 0 && editing !== 'new' ? (
          <Card>
            <Empty heading={t('emptyTitle')}>{t('emptyText')}</Empty>
          </Card>
        ) : null}
        {portfolios.map((portfolio, index) =>
          editing === portfolio.portfolioId ? (
            <PortfolioForm key={portfolio.portfolioId} portfolio={portfolio} view={view} onClose={close} />
          ) : (
            <PortfolioItem
              key={portfolio.portfolioId}
              portfolio={portfolio}
              timeZone={view.timeZone}
              isFirst={index === 0}
              isLast={index === portfolios.length - 1}
              isMoving={move.isRunning}
              onMove={(by) => move.run({ portfolioId: portfolio.portfolioId, toIndex: String(index + by) })}
              onEdit={() => setEditing(portfolio.portfolioId)}
              onRemove={() => setRemoving(portfolio)}
            />
          ),
        )}
      </BlockStack>
      <RemovePortfolioModal
        key={removing?.portfolioId ?? null}
        portfolio={removing}
        onClose={() => setRemoving(null)}
      />
    </Page>
  )
}
