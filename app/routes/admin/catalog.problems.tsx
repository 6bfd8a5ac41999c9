import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listProblems } from '#app/domain/catalog/list-problems.server.ts'
import { CatalogProblemsPage } from '#app/ui/admin/catalog-problems-page.tsx'
import { useSyncStream } from '#app/ui/admin/use-sync-stream.ts'
import { db } from '#app/web/database.server.ts'
import { streamUrl } from '#app/web/live-topics.server.ts'
import { requireMerchant } from '#app/web/require-merchant.server.ts'

const problemsPerPage = 50

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop } = await requireMerchant(request)
  const search = new URL(request.url).searchParams
  const [rule, cursor] = [search.get('rule'), search.get('cursor')]
  const page = await listProblems(db, { shopId: shop.id, rule: rule || null, cursor, limit: problemsPerPage })
  const rows = page.items.map(({ imageUrl: _, suggestedCategoryId: __, ...row }) => row)
  const problems = { ...page, rows, rule: rule ?? '', timeZone: shop.timeZone }
  return json({ problems, stream: streamUrl([`shop:${shop.id}`]) })
}

export default function CatalogProblems() {
  const { problems, stream } = useLoaderData<typeof loader>()
  const { isLive } = useSyncStream(stream, null)
  return <CatalogProblemsPage problems={problems} isLive={isLive} />
}
