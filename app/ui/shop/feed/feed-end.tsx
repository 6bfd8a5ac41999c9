import { PartyPopper, RotateCcw, Store } from 'lucide-react'
import { feedMessages } from '#app/ui/messages/feed.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { shopPaths } from '#app/ui/paths.ts'
import { Button, ButtonLink } from '#app/ui/shared/button.tsx'
import { EmptyState } from '#app/ui/shared/empty-state.tsx'

export function FeedEnd({ onRestart }: { onRestart: () => void }) {
  const t = useText(feedMessages)
  return (
    <li className="feed-item feed-end">
      <EmptyState icon={PartyPopper} title={t('endTitle')} text={t('endText')}>
        <Button type="button" look="accent" onClick={onRestart}>
          <RotateCcw size={18} aria-hidden="true" /> {t('backToTop')}
        </Button>
        <ButtonLink look="quiet" to={shopPaths.shopTab()}>
          <Store size={18} aria-hidden="true" /> {t('goToShop')}
        </ButtonLink>
      </EmptyState>
    </li>
  )
}

export function FeedEmpty() {
  const t = useText(feedMessages)
  return (
    <div className="feed feed-end">
      <EmptyState icon={Store} title={t('emptyTitle')} text={t('emptyText')}>
        <ButtonLink look="accent" to={shopPaths.shopTab()}>
          {t('goToShop')}
        </ButtonLink>
      </EmptyState>
    </div>
  )
}
