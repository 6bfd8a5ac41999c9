import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listCreatorSales, type CreatorSales } from '#app/domain/insights/list-creator-sales.server.ts'
import { endProgram, pauseProgram, resumeProgram } from '#app/domain/programs/change-program-status.server.ts'
import { changeRate } from '#app/domain/programs/change-rate.server.ts'
import { getProgramForShop, type ShopProgram } from '#app/domain/programs/get-program-for-shop.server.ts'
import { changeRateInput, openProgramInput } from '#app/domain/programs/inputs.ts'
import { banFromProgram } from '#app/domain/programs/leave-program.server.ts'
import { liftBan } from '#app/domain/programs/lift-ban.server.ts'
import { openProgram } from '#app/domain/programs/open-program.server.ts'
import type { ProgramRefusalCode } from '#app/domain/programs/refusals.ts'
import type { Outcome } from '#app/kernel/outcome.ts'
import { ProgramPage } from '#app/ui/admin/program-page.tsx'
import { merchantProgramWords } from '#app/ui/messages/programs.ts'
import { machinePaths } from '#app/ui/paths.ts'
import { useLiveTopic } from '#app/ui/shared/use-live-updates.ts'
import { db, inTransaction } from '#app/web/database.server.ts'
import { streamUrl } from '#app/web/live-topics.server.ts'
import { judgeForm } from '#app/web/parse-form.server.ts'
import { readField } from '#app/web/read-field.ts'
import { requireMerchant, type MerchantCaller } from '#app/web/require-merchant.server.ts'
import { accepted, invalid, notFound, refused } from '#app/web/respond.server.ts'
import { brandPageUrl } from '#app/web/shop-address.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop } = await requireMerchant(request)
  const program = await getProgramForShop(db, shop.id)
  const cursor = new URL(request.url).searchParams.get('cursor')
  const creators = program && (await listCreatorSales(db, { shopId: shop.id, programId: program.programId, cursor }))
  const view = {
    shopName: shop.name,
    brandUrl: brandPageUrl(shop.handle),
    timeZone: shop.timeZone,
    program: program && toProgramView(program),
    creators: (creators?.items ?? []).map(toCreatorRow),
    nextCursor: creators?.nextCursor ?? null,
  }
  return json({ view, stream: streamUrl([`shop:${shop.id}`]) })
}

function toProgramView({ name, status, startsAt, rateBps, creatorCount, rateHistory }: ShopProgram) {
  const history = rateHistory.flatMap((version) =>
    version.endsAt
      ? [{ rateBps: version.rateBps, startsAt: version.startsAt.toISOString(), endsAt: version.endsAt.toISOString() }]
      : [],
  )
  return { name, status, startsAt: startsAt.toISOString(), rateBps, creatorCount, history }
}

function toCreatorRow({ avatarKey, avatarUrl, enrolledAt, sales, ...row }: CreatorSales) {
  return {
    ...row,
    avatarUrl: avatarKey ? machinePaths.media(avatarKey) : avatarUrl,
    enrolledAt: enrolledAt.toISOString(),
    orders: sales.reduce((total, { orders }) => total + orders, 0),
    sales,
  }
}

export async function action({ request }: ActionFunctionArgs) {
  const caller = await requireMerchant(request)
  const form = await request.formData()
  const intent = form.get('intent')
  if (intent === 'openProgram') return open(caller, form)
  const program = await getProgramForShop(db, caller.shop.id)
  if (!program) return refused(caller.locale, merchantProgramWords, { code: 'NO_ACTIVE_PROGRAM', detail: {} })
  if (intent === 'changeRate') return newRate(caller, program.planId, form)
  const key = { programId: program.programId, shopId: caller.shop.id }
  const creator = { programId: program.programId, creatorId: readField(form, 'creatorId') }
  switch (intent) {
    case 'pause':
      return answer(caller, await inTransaction('pause program', (tx) => pauseProgram(tx, key)))
    case 'resume':
      return answer(caller, await inTransaction('resume program', (tx) => resumeProgram(tx, key)))
    case 'end':
      return answer(caller, await inTransaction('end program', (tx) => endProgram(tx, key)))
    case 'ban':
      return answer(caller, await inTransaction('ban creator', (tx) => banFromProgram(tx, creator)))
    case 'liftBan':
      return answer(caller, await inTransaction('lift ban', (tx) => liftBan(tx, creator)))
    default:
      return notFound()
  }
}

function answer({ locale }: MerchantCaller, outcome: Outcome<unknown, ProgramRefusalCode>) {
  return outcome.ok ? accepted(null) : refused(locale, merchantProgramWords, outcome)
}

async function open(caller: MerchantCaller, form: FormData) {
  const input = judgeForm(form, openProgramInput, caller.locale)
  if (!input.ok) return invalid(caller.locale, input)
  const { id: shopId } = caller.shop
  return answer(caller, await inTransaction('open program', (tx) => openProgram(tx, { shopId, ...input.value })))
}

async function newRate(caller: MerchantCaller, planId: string, form: FormData) {
  const input = judgeForm(form, changeRateInput, caller.locale)
  if (!input.ok) return invalid(caller.locale, input)
  const change = { planId, shopId: caller.shop.id, ...input.value }
  return answer(caller, await inTransaction('change rate', (tx) => changeRate(tx, change)))
}

export default function Program() {
  const { view, stream } = useLoaderData<typeof loader>()
  useLiveTopic(stream)
  return <ProgramPage view={view} />
}
