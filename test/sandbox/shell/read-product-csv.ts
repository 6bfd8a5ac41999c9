import { parse } from 'csv-parse/sync'
import type { ProductDraft, VariantDraft } from '../catalog/new-product.ts'
import type { ProductStatus } from '../state/catalog-types.ts'
import { toMinor } from '../state/money.ts'

export type RowError = { row: number; column: string; message: string }
export type CsvProduct = { key: string; row: number; draft: ProductDraft & { handle: string } }
export type CsvRead = { products: CsvProduct[]; errors: RowError[] }

type Row = { number: number; cell(...names: string[]): string }
const STATUSES: Record<string, ProductStatus> = {
  active: 'ACTIVE',
  draft: 'DRAFT',
  archived: 'ARCHIVED',
  unlisted: 'UNLISTED',
}
const LIMIT_ROWS = 100_000

/** Reads the product file that Shopify exports, old and new column names. A product with a bad row is left out whole. */
export function readProductCsv(text: string, currency: string): CsvRead {
  let table: string[][]
  try {
    table = parse<string[]>(text, { bom: true, relax_column_count: true, skip_empty_lines: true })
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause)
    return { products: [], errors: [{ row: 1, column: 'File', message: `This is not a CSV file: ${message}` }] }
  }
  const [header = [], ...body] = table
  const columns = new Map(header.map((name, index) => [name.trim().toLowerCase(), index]))
  if (!columns.has('title'))
    return {
      products: [],
      errors: [
        {
          row: 1,
          column: 'Title',
          message: 'The column “Title” is missing. The first row must hold the column names.',
        },
      ],
    }
  if (body.length > LIMIT_ROWS)
    return {
      products: [],
      errors: [{ row: LIMIT_ROWS + 2, column: 'File', message: `A file has at most ${LIMIT_ROWS} rows.` }],
    }
  const rows = body.map((cells, index): Row => ({
    number: index + 2,
    cell(...names) {
      for (const name of names) {
        const at = columns.get(name)
        if (at !== undefined) return (cells[at] ?? '').trim()
      }
      return ''
    },
  }))
  const errors: RowError[] = []
  const products = group(rows, errors).flatMap((one) => toProduct(one, currency, errors) ?? [])
  return { products, errors: errors.sort((one, other) => one.row - other.row) }
}

/** Rows of one product stand together under one handle; only the first needs a title. */
function group(rows: Row[], errors: RowError[]): Row[][] {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const key = row.cell('handle', 'url handle') || row.cell('title')
    if (key === '')
      errors.push({ row: row.number, column: 'Handle', message: 'The row has neither a handle nor a title.' })
    else groups.set(key, [...(groups.get(key) ?? []), row])
  }
  return [...groups.values()]
}

function toProduct(rows: Row[], currency: string, errors: RowError[]): CsvProduct | null {
  const first = rows[0]
  if (!first) return null
  const before = errors.length
  const title = first.cell('title')
  if (title === '')
    errors.push({ row: first.number, column: 'Title', message: 'The first row of a product needs a title.' })
  const statusText = first.cell('status').toLowerCase()
  const status = statusText === '' ? publishedStatus(first) : STATUSES[statusText]
  if (!status)
    errors.push({
      row: first.number,
      column: 'Status',
      message: `“${statusText}” is not active, draft, unlisted or archived.`,
    })
  const optionNames = [1, 2, 3].map((number) => first.cell(`option${number} name`)).filter((name) => name !== '')
  const variants = rows
    .filter((row, index) => index === 0 || hasVariant(row))
    .map((row) => toVariant(row, optionNames.length, currency, errors))
  refuseDoubles(rows, variants, errors)
  if (errors.length > before || !status) return null
  const key = first.cell('handle', 'url handle')
  const urls = rows
    .map((row) => ({ url: row.cell('image src', 'product image url'), alt: row.cell('image alt text') }))
    .filter(({ url }) => url !== '')
  const draft = {
    title,
    handle:
      key ||
      title
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, '-')
        .replace(/^-+|-+$/g, ''),
    descriptionHtml: first.cell('body (html)', 'description'),
    productType: first.cell('type'),
    status,
    tags: first
      .cell('tags')
      .split(',')
      .map((tag) => tag.trim())
      .filter((tag) => tag !== ''),
    ...(first.cell('vendor') ? { vendor: first.cell('vendor') } : {}),
    ...(optionNames.length > 0 && !(optionNames.length === 1 && optionNames[0] === 'Title') ? { optionNames } : {}),
    media: urls,
    variants,
  }
  return { key: draft.handle, row: first.number, draft }
}

function publishedStatus(row: Row): ProductStatus {
  return ['false', 'no', '0'].includes(row.cell('published', 'published on online store').toLowerCase())
    ? 'DRAFT'
    : 'ACTIVE'
}

/** Rows below the first may only bring a further image. */
function hasVariant(row: Row): boolean {
  return (
    row.cell('option1 value') !== '' ||
    row.cell('variant price', 'price') !== '' ||
    row.cell('variant sku', 'sku') !== ''
  )
}

function toVariant(row: Row, options: number, currency: string, errors: RowError[]): VariantDraft {
  const money = (column: string, text: string) => {
    const minor = toMinor(text, currency)
    if (minor === undefined || minor < 0)
      errors.push({
        row: row.number,
        column,
        message: `“${text}” is not a price in ${currency}. Write 19.90, without a currency sign.`,
      })
    return minor ?? 0
  }
  const price = row.cell('variant price', 'price')
  const compare = row.cell('variant compare at price', 'compare-at price')
  const quantity = row.cell('variant inventory qty', 'inventory quantity')
  if (price === '') errors.push({ row: row.number, column: 'Price', message: 'The variant has no price.' })
  if (quantity !== '' && !/^-?\d{1,9}$/.test(quantity))
    errors.push({ row: row.number, column: 'Inventory', message: `“${quantity}” is not a whole number.` })
  const optionValues = [1, 2, 3].slice(0, options).map((number) => row.cell(`option${number} value`))
  if (optionValues.some((value) => value === ''))
    errors.push({
      row: row.number,
      column: 'Option',
      message: 'Every option of the product needs a value in this row.',
    })
  const policy = row.cell('variant inventory policy', 'continue selling when out of stock').toLowerCase()
  return {
    optionValues: optionValues.length === 1 && optionValues[0] === 'Default Title' ? [] : optionValues,
    sku: row.cell('variant sku', 'sku').replace(/^'/, ''),
    barcode: row.cell('variant barcode', 'barcode').replace(/^'/, '') || null,
    priceMinor: price === '' ? 0 : money('Price', price),
    compareAtPriceMinor: compare === '' ? null : money('Compare-at price', compare),
    quantity: quantity === '' ? 0 : Number(quantity) || 0,
    inventoryPolicy: policy === 'continue' ? 'CONTINUE' : 'DENY',
    weightGrams: Number(row.cell('variant grams', 'weight value (grams)')) || 0,
    imageUrl: row.cell('variant image', 'variant image url') || null,
  }
}

function refuseDoubles(rows: Row[], variants: VariantDraft[], errors: RowError[]): void {
  const seen = new Set<string>()
  variants.forEach(({ optionValues }, index) => {
    const name = optionValues.join(' / ') || 'Default Title'
    if (seen.has(name))
      errors.push({ row: rows[index]?.number ?? 0, column: 'Option', message: `The variant “${name}” is there twice.` })
    seen.add(name)
  })
}
