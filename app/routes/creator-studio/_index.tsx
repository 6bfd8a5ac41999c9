import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { listLinks } from '#app/domain/attribution/list-links.server.ts'
import { listEarnings } from '#app/domain/commissions/list-earnings.server.ts'
import { getCreator } from '#app/domain/creators/get-creator.server.ts'
import { creatorDays } from '#app/domain/insights/creator-days.server.ts'
import { creatorFigures } from '#app/domain/insights/creator-today.server.ts'
import { listCreatorPosts } from '#app/domain/posts/list-creator-posts.server.ts'
import { listJoinedPrograms } from '#app/domain/programs/list-open-programs.server.ts'
import { listShowcase } from '#app/domain/programs/list-showcase.server.ts'
import { DayCharts } from '#app/ui/creator/day-charts.tsx'
import { EarningRow } from '#app/ui/creator/earning-row.tsx'
import { Figures } from '#app/ui/creator/figures.tsx'
import { FiguresToCome } from '#app/ui/creator/figures-to-come.tsx'
import { NextSteps, type StepsDone } from '#app/ui/creator/next-steps.tsx'
import { Segments } from '#app/ui/creator/segments.tsx'
import { homeMessages } from '#app/ui/messages/home-studio.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { creatorPaths } from '#app/ui/paths.ts'
import { db, now } from '#app/web/database.server.ts'
import { withImages } from '#app/web/image-view.server.ts'
import { requireCreator } from '#app/web/require-creator.server.ts'
import { withLater } from '#app/web/with-later.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const { creator } = await requireCreator(request)
  const days = daysOf(new URL(request.url).searchParams.get('days'))
  const span = { creatorId: creator.id, now: now(), days }
  return withLater({
    now: Promise.all([stepsDone(creator.id), listEarnings(db, { creatorId: creator.id, limit: 5 })]).then(
      ([done, recent]) => ({ days, done, recent: withImages(recent.items), name: creator.displayName }),
    ),
    later: Promise.all([creatorFigures(db, span), creatorDays(db, span)]).then(([figures, byDay]) => ({
      figures,
      byDay,
    })),
  })
}

const daysOf = (text: string | null) => (text === '7' ? 7 : text === '30' ? 30 : 1)

async function stepsDone(creatorId: string): Promise<StepsDone> {
  const [profile, programs, showcase, posts, links] = await Promise.all([
    getCreator(db, creatorId),
    listJoinedPrograms(db, { creatorId, limit: 1 }),
    listShowcase(db, { creatorId, audience: 'creator', limit: 3 }),
    listCreatorPosts(db, { creatorId, status: 'published', limit: 1 }),
    listLinks(db, { creatorId, limit: 1 }),
  ])
  return {
    profile: profile.bio !== '' && (profile.avatarKey ?? profile.avatarUrl) !== null,
    program: programs.items.length > 0,
    showcase: showcase.items.length >= 3,
    post: posts.items.length > 0,
    link: links.items.length > 0,
  }
}

const spans = [
  { days: 1, label: 'today' },
  { days: 7, label: 'week' },
  { days: 30, label: 'month' },
] as const

export default function Home() {
  const { days, later, done, recent, name } = useLoaderData<typeof loader>()
  const t = useText(homeMessages)
  const items = spans.map((span) => ({
    name: String(span.days),
    to: creatorPaths.home({ days: String(span.days) }),
    label: t(span.label),
  }))
  return (
    <>
      <header className="page-head">
        <h1>{t('title', { name })}</h1>
        <Segments label={t('dayByDay')} items={items} current={String(days)} />
      </header>
      <div className="panels">
        <FiguresToCome
          key={days}
          value={later}
          labels={[t('earned'), t('views'), t('clicks'), t('orders'), t('held'), t('payable')]}
          looks={['figure-strong', 'figure-count', 'figure-count', 'figure-count']}
          failure={t('figuresFailed')}
        >
          {({ figures, byDay }) => (
            <>
              <Figures figures={figures} views={byDay.reduce((total, { views }) => total + views, 0)} />
              {days > 1 ? <DayCharts days={byDay} /> : null}
            </>
          )}
        </FiguresToCome>
        <div className="panels panels-two">
          <section className="panel">
            <div className="row-spread">
              <h2>{t('recentTitle')}</h2>
              {recent.length > 0 ? <Link to={creatorPaths.earnings()}>{t('allEarnings')}</Link> : null}
            </div>
            {recent.length === 0 ? <p className="soft">{t('noEarnings')}</p> : null}
            <ul className="lines">
              {recent.map((earning) => (
                <EarningRow key={earning.commissionId} earning={earning} />
              ))}
            </ul>
          </section>
          <NextSteps done={done} />
        </div>
      </div>
    </>
  )
}
