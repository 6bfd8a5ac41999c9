import type { SerializeFrom } from '@remix-run/node'
import { Link } from '@remix-run/react'
import { ChevronRight, PackageOpen } from 'lucide-react'
import type { SampleView } from '#app/domain/samples/list-samples.server.ts'
import { sampleStateWords } from '#app/ui/messages/samples.ts'
import { samplesMessages } from '#app/ui/messages/samples-studio.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { creatorPaths } from '#app/ui/paths.ts'
import { ButtonLink } from '#app/ui/shared/button.tsx'
import { EmptyState } from '#app/ui/shared/empty-state.tsx'
import { formatDate } from '#app/ui/shared/format.ts'
import { LoadMore } from '#app/ui/shared/load-more.tsx'
import { Picture } from '#app/ui/shared/picture.tsx'
import { useMorePages } from '#app/ui/shared/use-more-pages.ts'
import type { WithImages } from '#app/web/image-view.server.ts'

export type Sample = SerializeFrom<WithImages<SampleView>>
type SamplePage = { items: readonly Sample[]; nextCursor: string | null }

const urlOf = (cursor: string) => creatorPaths.samples({ view: 'mine', cursor })
const pick = (loaded: unknown) => (loaded as { samples: SamplePage }).samples

const looks: Readonly<Partial<Record<Sample['state'], string>>> = {
  requested: 'badge-warn',
  approved: 'badge-good',
  shipped: 'badge-good',
  delivered: 'badge-accent',
  fulfilled: 'badge-good',
  missed: 'badge-bad',
}

export function SampleBadge({ state }: { state: Sample['state'] }) {
  const locale = useLocale()
  return <span className={`badge ${looks[state] ?? ''}`}>{sampleStateWords[locale][state]}</span>
}

/** What was asked for, latest first, with what is due. */
export function SampleList({ page }: { page: SamplePage }) {
  const t = useText(samplesMessages)
  const locale = useLocale()
  const { items, ...more } = useMorePages<Sample>(page, urlOf, pick)
  if (items.length === 0) {
    return (
      <EmptyState icon={PackageOpen} title={t('noneTitle')} text={t('noneText')}>
        <ButtonLink look="primary" to={creatorPaths.samples()}>
          {t('seeOffers')}
        </ButtonLink>
      </EmptyState>
    )
  }
  return (
    <>
      <ul className="panel lines">
        {items.map((sample) => (
          <li key={sample.requestId}>
            <Link className="line-link" to={creatorPaths.sample(sample.requestId)} prefetch="intent">
              <span className="link-picture">
                <Picture image={sample.image} alt="" shownWidth={48} />
              </span>
              <span className="grow">
                <strong className="product-title">{sample.title}</strong>
                <span className="small soft block">
                  <bdi>{sample.shopName}</bdi> ·{' '}
                  {t('requestedOn', { date: formatDate(sample.requestedAt, locale, 'UTC') })}
                </span>
                {sample.state === 'delivered' && sample.contentDueAt ? (
                  <span className="small state-warn block">
                    {t('dueOn', { date: formatDate(sample.contentDueAt, locale, 'UTC') })}
                  </span>
                ) : null}
                <SampleBadge state={sample.state} />
              </span>
              <ChevronRight size={18} className="flips" aria-hidden="true" />
            </Link>
          </li>
        ))}
      </ul>
      <LoadMore {...more} />
    </>
  )
}
