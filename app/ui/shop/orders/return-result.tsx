import { Link } from '@remix-run/react'
import type { ReturnView } from '#app/domain/returns/return-view.ts'
import { returnPageMessages } from '#app/ui/messages/return-page.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { shopPaths } from '#app/ui/paths.ts'
import { MoneyText } from '#app/ui/shared/money-text.tsx'
import type { WithImages } from '#app/web/image-view.server.ts'

/** What came of it: the money to the last unit, or the new parcel. */
export function ReturnResult({ returned }: { returned: WithImages<ReturnView> }) {
  const t = useText(returnPageMessages)
  const { refunded, isRefundSettled, restockingFee, replacementNumber } = returned
  if (!refunded && !replacementNumber) return null
  return (
    <section className="card step">
      {refunded ? (
        <dl className="facts">
          {Number(restockingFee.amount) > 0 ? (
            <div>
              <dt>{t('fee')}</dt>
              <dd>
                <MoneyText money={restockingFee} />
              </dd>
            </div>
          ) : null}
          <div className="total">
            <dt>
              {t('refunded')}
              {isRefundSettled ? null : <span className="soft small choice-more">{t('onItsWay')}</span>}
            </dt>
            <dd>
              <MoneyText money={refunded} />
            </dd>
          </div>
        </dl>
      ) : null}
      {replacementNumber ? (
        <Link to={shopPaths.order(replacementNumber)}>
          {t('replacementSent', { number: `\u2066${replacementNumber}\u2069` })}
        </Link>
      ) : null}
    </section>
  )
}
