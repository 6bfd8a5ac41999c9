import { generateProducts as generate } from '../actions/generate-products.ts'
import { importCatalogCsv } from '../actions/import-catalog.ts'
import { HttpRefusal } from '../http/respond.ts'
import { showImport } from './pages/product-import.ts'
import { count } from './parts.ts'
import { readForm } from './read-form.ts'
import type { Answer, Visit } from './visit.ts'

/** A file is taken in whole or not at all; what is wrong is shown row by row. */
export async function importProducts(visit: Visit): Promise<Answer> {
  const form = await readForm(visit.request, visit.ctx.baseUrl)
  const file = await form.file('file')
  if (!file) return showImport(visit, { tone: 'bad', text: 'Choose a CSV file first.' })
  try {
    const { created, updated, variants } = importCatalogCsv(visit.ctx, visit.state, { csv: file.text })
    const text = `${count(created, 'product')} added, ${count(updated, 'product')} changed, ${count(variants, 'variant')} in all.`
    return { to: `${visit.base}/products`, notice: { tone: 'good', text } }
  } catch (error) {
    if (!(error instanceof HttpRefusal)) throw error
    const [text = '', ...details] = error.message.split(/\s+(?=Row \d+:)/)
    return showImport(visit, { tone: 'bad', text, details })
  }
}

export async function generateProducts(visit: Visit): Promise<Answer> {
  const form = await readForm(visit.request, visit.ctx.baseUrl)
  const wanted = form.whole('count') ?? 0
  // The next seed makes new goods; the same one would repeat the titles.
  await generate(visit.ctx, visit.state, { count: wanted, seed: visit.state.products.size + 1 })
  return { to: `${visit.base}/products`, notice: { tone: 'good', text: `${count(wanted, 'product')} generated.` } }
}
