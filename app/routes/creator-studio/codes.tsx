import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Ticket } from 'lucide-react'
import { z } from 'zod'
import { createCreatorCode } from '#app/domain/deals/create-creator-code.server.ts'
import { endCreatorCode } from '#app/domain/deals/end-creator-code.server.ts'
import { voucherCode } from '#app/domain/deals/inputs.ts'
import { listCreatorCodes } from '#app/domain/deals/list-creator-codes.server.ts'
import { listJoinedPrograms } from '#app/domain/programs/list-open-programs.server.ts'
import { CodeRow } from '#app/ui/creator/code-row.tsx'
import { NewCode } from '#app/ui/creator/code-form.tsx'
import { ShareTabs } from '#app/ui/creator/share-tabs.tsx'
import { creatorCodeRefusalWords } from '#app/ui/messages/creator-codes.ts'
import { shareMessages } from '#app/ui/messages/share-studio.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { EmptyState } from '#app/ui/shared/empty-state.tsx'
import { db, inTransaction } from '#app/web/database.server.ts'
import { parseForm } from '#app/web/parse-form.server.ts'
import { requireCreator } from '#app/web/require-creator.server.ts'
import { accepted, invalid, refused } from '#app/web/respond.server.ts'

/** One code in force a program, so a hundred hold them all. */
const most = 100

export async function loader({ request }: LoaderFunctionArgs) {
  const { creator } = await requireCreator(request)
  const [codes, joined] = await Promise.all([
    listCreatorCodes(db, { of: { creatorId: creator.id }, limit: most }),
    listJoinedPrograms(db, { creatorId: creator.id, limit: most }),
  ])
  const taken = codes.items.filter(({ state }) => state !== 'ended').map(({ programId }) => programId)
  const programs = joined.items
    .filter(({ programId, status, enrollmentStatus }) => {
      return status !== 'ended' && enrollmentStatus === 'active' && !taken.includes(programId)
    })
    .map(({ programId, shopName }) => ({ programId, shopName }))
  return json({ codes: codes.items, programs })
}

const command = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('make'), programId: z.string().min(1), code: voucherCode }),
  z.object({ intent: z.literal('end'), creatorCodeId: z.string().min(1) }),
])

export async function action({ request }: ActionFunctionArgs) {
  const { creator, locale } = await requireCreator(request)
  const form = await parseForm(request, command, locale)
  if (!form.ok) return invalid(locale, form)
  const { value } = form
  const creatorId = creator.id
  if (value.intent === 'end') {
    const asked = { creatorCodeId: value.creatorCodeId, by: { kind: 'creator', creatorId } } as const
    const ended = await inTransaction('end creator code', (tx) => endCreatorCode(tx, asked))
    return ended.ok ? accepted(null) : refused(locale, creatorCodeRefusalWords, ended)
  }
  const { programId, code } = value
  const made = await inTransaction('create creator code', (tx) => createCreatorCode(tx, { programId, creatorId, code }))
  return made.ok ? accepted(null) : refused(locale, creatorCodeRefusalWords, made)
}

export default function Codes() {
  const { codes, programs } = useLoaderData<typeof loader>()
  const t = useText(shareMessages)
  return (
    <>
      <header className="page-head">
        <div>
          <h1>{t('codesTitle')}</h1>
          <p>{t('codesIntro')}</p>
        </div>
      </header>
      <div className="stack">
        <ShareTabs current="codes" />
        {codes.length === 0 ? <EmptyState icon={Ticket} title={t('noCodesTitle')} text={t('noCodesText')} /> : null}
        {codes.length > 0 ? (
          <ul className="panel lines">
            {codes.map((code) => (
              <CodeRow key={code.id} code={code} />
            ))}
          </ul>
        ) : null}
        {programs.length > 0 ? (
          <NewCode key={codes.length} programs={programs} />
        ) : codes.length > 0 ? (
          <p className="soft small">{t('noPrograms')}</p>
        ) : null}
      </div>
    </>
  )
}
