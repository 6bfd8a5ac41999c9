import { sharedMessages } from '#app/ui/messages/shared.ts'
import { useText } from '#app/ui/messages/use-text.tsx'

/** Products that are on their way, in the place they will take. */
export function CardSkeletons({ count }: { count: number }) {
  const t = useText(sharedMessages)
  return (
    <>
      {Array.from({ length: count }, (_, index) => (
        <li
          key={`skeleton-${index}`}
          className="product-card"
          aria-label={index === 0 ? t('loading') : undefined}
          aria-hidden={index > 0}
        >
          <span className="product-card-window shimmer" />
          <span className="shimmer skeleton-line" />
          <span className="shimmer skeleton-line skeleton-short" />
        </li>
      ))}
    </>
  )
}
