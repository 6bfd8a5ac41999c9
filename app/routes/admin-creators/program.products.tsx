import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ProductsPage } from '#app/ui/admin/programs/products-page.tsx'
import { readProgramProducts, runProductsCommand } from '#app/web/admin-program-products.server.ts'
import { requireMerchant } from '#app/web/require-merchant.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop } = await requireMerchant(request)
  return json({ view: await readProgramProducts(shop, new URL(request.url).searchParams) })
}

export async function action({ request }: ActionFunctionArgs) {
  return runProductsCommand(await requireMerchant(request), await request.formData())
}

export default function ProgramProducts() {
  return <ProductsPage view={useLoaderData<typeof loader>().view} />
}
