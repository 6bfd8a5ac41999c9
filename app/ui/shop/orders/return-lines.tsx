import type { ReturnLineView } from '#app/domain/returns/return-view.ts'
import { returnPageMessages } from '#app/ui/messages/return-page.ts'
import { returnReasonMessages } from '#app/ui/messages/returns.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { Picture } from '#app/ui/shared/picture.tsx'
import type { WithImages } from '#app/web/image-view.server.ts'

export function ReturnLines({ lines }: { lines: readonly WithImages<ReturnLineView>[] }) {
  const t = useText(returnPageMessages)
  const reason = useText(returnReasonMessages)
  return (
    <ul className="plain-list lines">
      {lines.map((line) => (
        <li key={line.id} className="summary-line">
          <Picture image={line.image} alt="" shownWidth={52} shownHeight={60} />
          <span>
            <bdi>
              {line.quantity} × {line.title}
            </bdi>
            <span className="soft small choice-more">
              {reason(line.reason)}
              {line.note ? (
                <>
                  {': '}
                  <bdi>{line.note}</bdi>
                </>
              ) : null}
            </span>
          </span>
          {line.acceptedQuantity === null ? null : (
            <span className={line.acceptedQuantity > 0 ? 'badge badge-good' : 'badge badge-bad'}>
              {t('accepted', { count: line.acceptedQuantity })}
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}
