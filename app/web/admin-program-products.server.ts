import type { Shop } from '@prisma/client'
import { findProgramSettings } from '#app/domain/programs/find-program-settings.server.ts'
import { listShopProducts, type ShopProduct } from '#app/domain/programs/list-shop-products.server.ts'
import { saveProgram } from '#app/domain/programs/save-program.server.ts'
import { setProgramProducts } from '#app/domain/programs/set-program-products.server.ts'
import { answerProgram, noProgram } from './admin-program.server.ts'
import { db, inTransaction } from './database.server.ts'
import { readField } from './read-field.ts'
import type { MerchantCaller } from './require-merchant.server.ts'
import { notFound } from './respond.server.ts'

const longestSearch = 100
const views = ['all', 'in', 'out'] as const

/** One page of what the program holds and what it leaves out. */
export async function readProgramProducts(shop: Shop, search: URLSearchParams) {
  const program = await findProgramSettings(db, shop.id)
  if (!program) return null
  const name = views.find((one) => one === search.get('view')) ?? 'all'
  const query = (search.get('q') ?? '').slice(0, longestSearch)
  const page = await listShopProducts(db, {
    programId: program.programId,
    isIncluded: name === 'all' ? null : name === 'in',
    query,
    cursor: search.get('cursor'),
  })
  return { name, query, productMode: program.productMode, page: { ...page, items: page.items.map(toRow) } }
}

function toRow({ lockedUntil: _lock, ...product }: ShopProduct) {
  return product
}

export async function runProductsCommand(caller: MerchantCaller, form: FormData) {
  const { shop, staffId: actor } = caller
  const program = await findProgramSettings(db, shop.id)
  if (!program) return noProgram(caller)
  const intent = readField(form, 'intent')
  if (intent === 'setMode') {
    const productMode = readField(form, 'productMode') === 'chosen' ? 'chosen' : 'all'
    const mode = { shopId: shop.id, actor, productMode } as const
    return answerProgram(caller, await inTransaction('save program', (tx) => saveProgram(tx, mode)))
  }
  if (intent !== 'include' && intent !== 'leaveOut') return notFound()
  const productIds = form.getAll('productIds').filter((id) => typeof id === 'string')
  const change = { programId: program.programId, shopId: shop.id, actor, productIds, isIncluded: intent === 'include' }
  return answerProgram(caller, await inTransaction('set program products', (tx) => setProgramProducts(tx, change)))
}
