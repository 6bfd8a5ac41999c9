import { Link } from '@remix-run/react'
import type { SerializeFrom } from '@remix-run/node'
import type { ProgramCard } from '#app/domain/programs/program-card.ts'
import { programsMessages } from '#app/ui/messages/programs-studio.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { creatorPaths } from '#app/ui/paths.ts'
import { formatPercent } from '#app/ui/shared/format.ts'
import { Picture } from '#app/ui/shared/picture.tsx'
import type { WithImages } from '#app/web/image-view.server.ts'

export type ProgramView = SerializeFrom<WithImages<ProgramCard>>

export function ProgramTile({ program }: { program: ProgramView }) {
  const t = useText(programsMessages)
  const locale = useLocale()
  const images = [...program.images.slice(0, 3), null, null, null].slice(0, 3)
  return (
    <Link className="program-tile" to={creatorPaths.program(program.programId)} prefetch="intent">
      <div className="program-pictures">
        {images.map((image, index) => (
          <Picture key={index} image={image ?? null} alt="" shownWidth={160} />
        ))}
      </div>
      <div className="row-spread">
        <div className="grow">
          <h2>{program.shopName}</h2>
          <p className="soft small">{program.name}</p>
        </div>
        <span className="rate">
          <bdi>{formatPercent(program.rateBps, locale)}</bdi>
        </span>
      </div>
      <div className="row-spread small soft">
        <span>
          {t('products', { count: program.productCount })} · {t('creators', { count: program.creatorCount })}
        </span>
        <ProgramBadge program={program} />
      </div>
    </Link>
  )
}

/** What stands between this creator and the program, or that they are in it. */
export function ProgramBadge({ program }: { program: ProgramView }) {
  const t = useText(programsMessages)
  if (program.status === 'ended') return <span className="badge">{t('statusEnded')}</span>
  if (program.status === 'paused') return <span className="badge badge-warn">{t('statusPaused')}</span>
  if (program.enrollmentStatus === 'banned') return <span className="badge badge-bad">{t('statusBanned')}</span>
  if (program.enrollmentStatus === 'left') return <span className="badge">{t('statusLeft')}</span>
  return program.isEnrolled ? <span className="badge badge-good">{t('joined')}</span> : null
}
