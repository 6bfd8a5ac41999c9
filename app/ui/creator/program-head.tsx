import type { SerializeFrom } from '@remix-run/node'
import { programsMessages } from '#app/ui/messages/programs-studio.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { formatDate } from '#app/ui/shared/format.ts'
import { Notice } from '#app/ui/shared/notice.tsx'
import type { programView } from '#app/web/studio-program.server.ts'
import { ProgramMembership } from './program-membership.tsx'
import { ProgramBadge } from './program-tile.tsx'
import { RateText } from './rate-text.tsx'

type About = SerializeFrom<Awaited<ReturnType<typeof programView>>>

/** The brand, what it pays, and the step that comes next for this creator. */
export function ProgramHead({ about }: { about: About }) {
  const t = useText(programsMessages)
  const { program, eligibility, ownRate } = about
  const { shopName: shop } = program
  const { rateBps, perUnit } = ownRate ?? { rateBps: program.rateBps, perUnit: program.fixedAmounts[0] ?? null }
  return (
    <header className="panel stack program-head">
      <div className="row-spread">
        <div className="grow stack-tight">
          <h1>{shop}</h1>
          <p className="soft">{program.name}</p>
        </div>
        <div className="stack-tight program-join">
          <span className="rate">
            <RateText rateBps={rateBps} perUnit={perUnit} />
          </span>
          {perUnit ? null : <span className="soft small">{t(ownRate ? 'ofEachSaleForYou' : 'ofEachSale')}</span>}
        </div>
      </div>
      <p className="row-wrap small soft">
        {t('products', { count: program.productCount })} · {t('creators', { count: program.creatorCount })}
        <ProgramBadge program={program} />
      </p>
      {program.description ? (
        <p className="written" dir="auto">
          {program.description}
        </p>
      ) : null}
      <Standing about={about} />
      <ProgramMembership program={program} isEligible={eligibility.isEligible} />
    </header>
  )
}

/** What has to be known before the next step: an invitation, an end that is set. */
function Standing({ about }: { about: About }) {
  const t = useText(programsMessages)
  const locale = useLocale()
  const { program, inactiveFrom, now, note } = about
  const { enrollmentStatus: status, shopName: shop } = program
  if (status === 'invited') {
    return (
      <Notice tone="good" title={t('invitedTitle', { shop })}>
        {note ? <p dir="auto">{t('invitedNote', { note })}</p> : null}
        <p>{t('invitedText')}</p>
      </Notice>
    )
  }
  if (status === 'active' && inactiveFrom && inactiveFrom > now) {
    return <Notice tone="warn" title={t('endsOn', { date: formatDate(inactiveFrom, locale, 'UTC') })} />
  }
  return null
}
