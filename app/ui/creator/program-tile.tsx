import { Link } from '@remix-run/react'
import type { SerializeFrom } from '@remix-run/node'
import type { ProgramCard } from '#app/domain/programs/program-card.ts'
import { programsMessages } from '#app/ui/messages/programs-studio.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { creatorPaths } from '#app/ui/paths.ts'
import { Picture } from '#app/ui/shared/picture.tsx'
import type { WithImages } from '#app/web/image-view.server.ts'
import { RateText } from './rate-text.tsx'

export type ProgramView = SerializeFrom<WithImages<ProgramCard>>

export function ProgramTile({ program }: { program: ProgramView }) {
  const t = useText(programsMessages)
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
          <RateText rateBps={program.rateBps} perUnit={program.fixedAmounts[0] ?? null} />
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
  const place = places.find(({ status }) => status === program.enrollmentStatus)
  return place ? <span className={`badge ${place.look}`}>{t(place.words)}</span> : null
}

const places = [
  { status: 'active', look: 'badge-good', words: 'joined' },
  { status: 'invited', look: 'badge-accent', words: 'statusInvited' },
  { status: 'applied', look: 'badge-warn', words: 'statusApplied' },
  { status: 'paused', look: 'badge-warn', words: 'statusPausedYou' },
  { status: 'declined', look: '', words: 'statusDeclined' },
  { status: 'left', look: '', words: 'statusLeft' },
  { status: 'banned', look: 'badge-bad', words: 'statusBanned' },
] as const
