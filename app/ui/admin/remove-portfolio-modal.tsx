import { Text } from '@shopify/polaris'
import { adminPortfolioMessages } from '#app/ui/messages/admin-portfolios.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import type { PortfolioView } from '#app/web/admin-portfolio-view.ts'
import { ConfirmModal } from './confirm-modal.tsx'
import { useCommand } from './use-command.ts'

export function RemovePortfolioModal({ portfolio, onClose }: { portfolio: PortfolioView | null; onClose: () => void }) {
  const t = useText(adminPortfolioMessages)
  const remove = useCommand('remove', { toast: t('removed'), onDone: onClose })
  return (
    <ConfirmModal
      isOpen={portfolio !== null}
      title={t('removeTitle', { title: portfolio?.title || portfolio?.collectionTitle || '' })}
      confirm={t('remove')}
      isRunning={remove.isRunning}
      refusal={remove.refusal}
      onConfirm={() => portfolio && remove.run({ portfolioId: portfolio.portfolioId })}
      onClose={onClose}
    >
      <Text as="p">{t('removeText')}</Text>
    </ConfirmModal>
  )
}
