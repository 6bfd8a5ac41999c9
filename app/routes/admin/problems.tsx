import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listProblems } from '#app/domain/fulfillment/list-problems.server.ts'
import { listResolvedProblems } from '#app/domain/fulfillment/list-resolved-problems.server.ts'
import {
  acknowledgeProblem,
  createWithCustomLine,
  refundProblem,
  retryProblem,
} from '#app/domain/fulfillment/resolve-problem.server.ts'
import { ProblemsPage } from '#app/ui/admin/problems-page.tsx'
import { problemWords } from '#app/ui/messages/fulfillment.ts'
import { useLiveTopic } from '#app/ui/shared/use-live-updates.ts'
import { db, inTransaction } from '#app/web/database.server.ts'
import { streamUrl } from '#app/web/live-topics.server.ts'
import { readField } from '#app/web/read-field.ts'
import { requireMerchant } from '#app/web/require-merchant.server.ts'
import { accepted, notFound, refused } from '#app/web/respond.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop } = await requireMerchant(request)
  const search = new URL(request.url).searchParams
  const isResolvedView = search.get('view') === 'resolved'
  const wanted = { shopId: shop.id, cursor: search.get('cursor') }
  const open = isResolvedView ? null : await listProblems(db, wanted)
  const resolved = isResolvedView ? await listResolvedProblems(db, wanted) : null
  const problems = {
    isResolvedView,
    open: open?.items ?? [],
    resolved: resolved?.items ?? [],
    nextCursor: open?.nextCursor ?? resolved?.nextCursor ?? null,
    timeZone: shop.timeZone,
  }
  return json({ problems, stream: streamUrl([`shop:${shop.id}`]) })
}

const commands = {
  retry: retryProblem,
  customLine: createWithCustomLine,
  refund: refundProblem,
  acknowledge: acknowledgeProblem,
}
const isIntent = (intent: unknown): intent is keyof typeof commands =>
  typeof intent === 'string' && Object.hasOwn(commands, intent)

export async function action({ request }: ActionFunctionArgs) {
  const { shop, locale } = await requireMerchant(request)
  const form = await request.formData()
  const intent = form.get('intent')
  if (!isIntent(intent)) return notFound()
  const problem = { shopId: shop.id, problemId: readField(form, 'problemId') }
  const outcome = await inTransaction(`problem: ${intent}`, (tx) => commands[intent](tx, problem))
  return outcome.ok ? accepted(null) : refused(locale, problemWords, outcome)
}

export default function Problems() {
  const { problems, stream } = useLoaderData<typeof loader>()
  useLiveTopic(stream)
  return <ProblemsPage problems={problems} />
}
