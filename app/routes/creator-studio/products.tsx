import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { createLink } from '#app/domain/attribution/create-link.server.ts'
import { addToShowcase } from '#app/domain/programs/add-to-showcase.server.ts'
import { listJoinedPrograms } from '#app/domain/programs/list-open-programs.server.ts'
import { listProgramProducts } from '#app/domain/programs/list-program-products.server.ts'
import { removeFromShowcase } from '#app/domain/programs/remove-from-showcase.server.ts'
import { creatorProgramWords } from '#app/ui/messages/programs-refusals.ts'
import { machinePaths } from '#app/ui/paths.ts'
import { db, inTransaction } from '#app/web/database.server.ts'
import { withImages } from '#app/web/image-view.server.ts'
import { parseForm } from '#app/web/parse-form.server.ts'
import { requireCreator } from '#app/web/require-creator.server.ts'
import { accepted, invalid, refused } from '#app/web/respond.server.ts'
import { withTitles } from '#app/web/with-titles.server.ts'

/** For pickers: the programs this creator may use, and the products of one of them. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { creator, locale } = await requireCreator(request)
  const params = new URL(request.url).searchParams
  const joined = await listJoinedPrograms(db, { creatorId: creator.id, limit: 100 })
  const programs = joined.items
    .filter((program) => program.isEnrolled && program.status === 'active')
    .map(({ programId, shopName }) => ({ programId, shopName }))
  const programId =
    programs.find((program) => program.programId === params.get('program'))?.programId ?? programs[0]?.programId
  const query = params.get('q')
  const wanted = { creatorId: creator.id, query, cursor: params.get('cursor'), limit: 20 }
  const page = programId ? await listProgramProducts(db, { programId, ...wanted }) : { items: [], nextCursor: null }
  return json({ programs, programId: programId ?? null, query, page: withImages(await withTitles(page, locale)) })
}

const command = z.object({ intent: z.enum(['show', 'hide', 'link']), productId: z.string().min(1) })

/** What can be done with a product from any studio page. */
export async function action({ request }: ActionFunctionArgs) {
  const { creator, locale } = await requireCreator(request)
  const form = await parseForm(request, command, locale)
  if (!form.ok) return invalid(locale, form)
  const key = { creatorId: creator.id, productId: form.value.productId }
  if (form.value.intent === 'link') {
    const target = { kind: 'product', productId: key.productId } as const
    const link = await inTransaction('create link', (tx) => createLink(tx, { creatorId: creator.id, target }))
    return link.ok
      ? accepted({ path: machinePaths.shortLink(link.value.code) })
      : refused(locale, creatorProgramWords, link)
  }
  if (form.value.intent === 'hide') {
    await inTransaction('remove from showcase', (tx) => removeFromShowcase(tx, key))
    return accepted(null)
  }
  const done = await inTransaction('add to showcase', (tx) => addToShowcase(tx, key))
  return done.ok ? accepted(null) : refused(locale, creatorProgramWords, done)
}
