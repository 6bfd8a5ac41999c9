import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { openProgramInput } from '#app/domain/programs/inputs.ts'
import { getProgramForShop } from '#app/domain/programs/get-program-for-shop.server.ts'
import { openProgram } from '#app/domain/programs/open-program.server.ts'
import { acceptTerms } from '#app/domain/shops/accept-terms.server.ts'
import { findConnection } from '#app/domain/shops/find-connection.server.ts'
import { OnboardingPage, type OnboardingView } from '#app/ui/admin/onboarding-page.tsx'
import { merchantProgramWords } from '#app/ui/messages/programs.ts'
import { shopWords } from '#app/ui/messages/shops.ts'
import { useSyncStream } from '#app/ui/admin/use-sync-stream.ts'
import { connectShop } from '#app/web/admin-checkout-mode.server.ts'
import { readPublishing } from '#app/web/admin-publishing.server.ts'
import { db, inTransaction } from '#app/web/database.server.ts'
import { streamUrl } from '#app/web/live-topics.server.ts'
import { judgeForm } from '#app/web/parse-form.server.ts'
import { requireMerchant, type MerchantCaller } from '#app/web/require-merchant.server.ts'
import { accepted, invalid, notFound, refused } from '#app/web/respond.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop } = await requireMerchant(request)
  const [connection, { publishing }, program] = await Promise.all([
    findConnection(db, shop.id),
    readPublishing(shop),
    getProgramForShop(db, shop.id),
  ])
  const view = {
    shopName: shop.name,
    termsAcceptedAt: shop.termsAcceptedAt,
    connection: { status: connection?.status ?? 'none', accountName: shop.name },
    sync: publishing.sync,
    products: publishing.counts?.total ?? publishing.sync?.processed ?? 0,
    program: program && { name: program.name, rateBps: program.rateBps },
  }
  return json({ view, stream: streamUrl([`shop:${shop.id}`, `sync:${shop.id}`]) })
}

export async function action({ request }: ActionFunctionArgs) {
  const caller = await requireMerchant(request)
  const form = await request.formData()
  switch (form.get('intent')) {
    case 'acceptTerms':
      return accept(caller)
    case 'connect':
      return connect(caller)
    case 'openProgram':
      return open(caller, form)
    default:
      return notFound()
  }
}

async function accept({ shop, locale }: MerchantCaller) {
  const outcome = await inTransaction('accept terms', (tx) => acceptTerms(tx, { shopId: shop.id }))
  return outcome.ok ? accepted(null) : refused(locale, shopWords, outcome)
}

async function connect({ shop, locale }: MerchantCaller) {
  const outcome = await connectShop(shop.id)
  return outcome.ok ? accepted(null) : refused(locale, shopWords, outcome)
}

async function open({ shop, locale }: MerchantCaller, form: FormData) {
  const input = judgeForm(form, openProgramInput, locale)
  if (!input.ok) return invalid(locale, input)
  const outcome = await inTransaction('open program', (tx) => openProgram(tx, { shopId: shop.id, ...input.value }))
  return outcome.ok ? accepted(null) : refused(locale, merchantProgramWords, outcome)
}

export default function Onboarding() {
  const { view, stream } = useLoaderData<typeof loader>()
  const { sync } = useSyncStream(stream, view.sync)
  return <OnboardingPage view={{ ...(view as OnboardingView), sync }} />
}
