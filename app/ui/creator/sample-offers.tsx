import type { SerializeFrom } from '@remix-run/node'
import { Gift } from 'lucide-react'
import type { SampleOfferView } from '#app/domain/samples/list-sample-offers.server.ts'
import { samplesMessages } from '#app/ui/messages/samples-studio.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { creatorPaths } from '#app/ui/paths.ts'
import { ButtonLink } from '#app/ui/shared/button.tsx'
import { EmptyState } from '#app/ui/shared/empty-state.tsx'
import { LoadMore } from '#app/ui/shared/load-more.tsx'
import { MoneyText } from '#app/ui/shared/money-text.tsx'
import { Picture } from '#app/ui/shared/picture.tsx'
import { useMorePages } from '#app/ui/shared/use-more-pages.ts'
import type { WithImages } from '#app/web/image-view.server.ts'

type Offer = SerializeFrom<WithImages<SampleOfferView>> & { readonly requestId: string | null }
type OfferPage = { items: readonly Offer[]; nextCursor: string | null }

const urlOf = (cursor: string) => creatorPaths.samples({ cursor })
const pick = (loaded: unknown) => (loaded as { offers: OfferPage }).offers

/** G2: what brands of joined programs give. */
export function SampleOffers({ page }: { page: OfferPage }) {
  const t = useText(samplesMessages)
  const { items, ...more } = useMorePages<Offer>(page, urlOf, pick)
  if (items.length === 0) {
    return (
      <EmptyState icon={Gift} title={t('noOffersTitle')} text={t('noOffersText')}>
        <ButtonLink look="primary" to={creatorPaths.programs({ view: 'products', free: 'yes' })}>
          {t('seePrograms')}
        </ButtonLink>
      </EmptyState>
    )
  }
  return (
    <>
      <ul className="market">
        {items.map((offer) => (
          <li key={offer.offerId} className="market-row">
            <Picture image={offer.image} alt="" shownWidth={84} />
            <div className="grow stack-tight">
              <strong className="product-title">{offer.title}</strong>
              <span className="small soft">
                <bdi>{offer.shopName}</bdi>
                {offer.price ? (
                  <>
                    {' · '}
                    <MoneyText money={offer.price} />
                  </>
                ) : null}
              </span>
              <span className="row-wrap">
                <span className={`badge ${offer.kind === 'free' ? 'badge-good' : ''}`}>{t(offer.kind)}</span>
                <span className="badge">{t('left', { count: offer.quotaLeft })}</span>
                {offer.isAutoApproved ? <span className="badge badge-accent">{t('auto')}</span> : null}
              </span>
              {offer.refundAfterUnits ? (
                <span className="small soft">{t('refundAfter', { count: offer.refundAfterUnits })}</span>
              ) : null}
              <div className="row-wrap">
                <OfferButton offer={offer} />
              </div>
            </div>
          </li>
        ))}
      </ul>
      <LoadMore {...more} />
    </>
  )
}

/** What was asked for already is followed, not asked for again. */
function OfferButton({ offer: { offerId, title, requestId } }: { offer: Offer }) {
  const t = useText(samplesMessages)
  const words = t(requestId ? 'askedFor' : 'ask')
  const to = requestId ? creatorPaths.sample(requestId) : creatorPaths.samples({ ask: offerId })
  return (
    <ButtonLink look={requestId ? 'quiet' : 'primary'} small to={to} aria-label={`${words}: ${title}`}>
      {words}
    </ButtonLink>
  )
}
