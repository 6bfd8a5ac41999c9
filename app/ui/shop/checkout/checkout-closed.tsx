import { ReceiptText } from 'lucide-react'
import { checkoutMessages } from '#app/ui/messages/checkout.ts'
import type { RefusalView } from '#app/ui/messages/refusal-words.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { shopPaths } from '#app/ui/paths.ts'
import { ButtonLink } from '#app/ui/shared/button.tsx'
import { EmptyState } from '#app/ui/shared/empty-state.tsx'

export function CheckoutClosed({ failure }: { failure: RefusalView | null }) {
  const t = useText(checkoutMessages)
  return (
    <div className="page page-narrow">
      <EmptyState icon={ReceiptText} title={failure?.title ?? t('closedTitle')} text={failure?.next ?? t('closedText')}>
        <ButtonLink look="primary" to={shopPaths.cart()}>
          {t('backToCart')}
        </ButtonLink>
      </EmptyState>
    </div>
  )
}
