import { parse } from 'csv-parse/sync'
import { toMinor } from '../state/money.ts'
import { refuse } from './input.ts'

/** Our name of a column, and the headers it goes by: Shopify's long-standing export and its newer template. */
const COLUMNS = {
  handle: ['Handle', 'URL handle'],
  title: ['Title'],
  body: ['Body (HTML)', 'Description'],
  vendor: ['Vendor'],
  category: ['Product Category', 'Product category'],
  type: ['Type'],
  tags: ['Tags'],
  published: ['Published', 'Published on online store'],
  status: ['Status'],
  option1Name: ['Option1 Name', 'Option1 name'],
  option1Value: ['Option1 Value', 'Option1 value'],
  option2Name: ['Option2 Name', 'Option2 name'],
  option2Value: ['Option2 Value', 'Option2 value'],
  option3Name: ['Option3 Name', 'Option3 name'],
  option3Value: ['Option3 Value', 'Option3 value'],
  sku: ['Variant SKU', 'SKU'],
  barcode: ['Variant Barcode', 'Barcode'],
  price: ['Variant Price', 'Price'],
  compareAt: ['Variant Compare At Price', 'Compare-at price'],
  quantity: ['Variant Inventory Qty', 'Inventory quantity'],
  tracker: ['Variant Inventory Tracker', 'Inventory tracker'],
  policy: ['Variant Inventory Policy', 'Continue selling when out of stock'],
  grams: ['Variant Grams', 'Weight value (grams)'],
  shipping: ['Variant Requires Shipping', 'Requires shipping'],
  taxable: ['Variant Taxable', 'Charge tax'],
  image: ['Image Src', 'Product image URL'],
  imageAlt: ['Image Alt Text', 'Image alt text'],
  variantImage: ['Variant Image', 'Variant image URL'],
  giftCard: ['Gift Card', 'Gift card'],
  seoTitle: ['SEO Title', 'SEO title'],
  seoDescription: ['SEO Description', 'SEO description'],
} as const
export type Column = keyof typeof COLUMNS
const REQUIRED: Column[] = ['handle', 'title', 'price', 'quantity']

/** `number` is the row as a spreadsheet counts it: the header is row 1. */
export type Row = { number: number; cells: Partial<Record<Column, string>> }

export function readRows(csv: string): Row[] {
  const records = parseCsv(csv)
  const [header, ...body] = records
  if (!header) refuse('The file is empty. Export your products from Shopify as CSV and choose that file.')
  const names = header.map((name) => name.trim())
  const placeOf = new Map<Column, number>()
  for (const [column, spellings] of Object.entries(COLUMNS) as [Column, readonly string[]][]) {
    const place = names.findIndex((name) => spellings.some((one) => one.toLowerCase() === name.toLowerCase()))
    if (place >= 0) placeOf.set(column, place)
  }
  const missing = REQUIRED.filter((column) => !placeOf.has(column)).map((column) => COLUMNS[column][0])
  if (missing.length > 0) {
    const word = missing.length === 1 ? 'column' : 'columns'
    refuse(
      `The file lacks the ${word} ${missing.join(', ')}. Nothing was imported. ` +
        'Add them to the first row, or export your products from Shopify (Products, Export, CSV) and import that file unchanged.',
    )
  }
  const rows = body.map((cells, index): Row => {
    const found: Row['cells'] = {}
    for (const [column, place] of placeOf) {
      const cell = cells[place]?.trim() ?? ''
      if (cell !== '') found[column] = cell
    }
    return { number: index + 2, cells: found }
  })
  const filled = rows.filter((row) => Object.keys(row.cells).length > 0)
  if (filled.length === 0) refuse('The file has a header but no products. Nothing was imported.')
  return filled
}

function parseCsv(csv: string): string[][] {
  try {
    return parse(csv, { bom: true, relax_column_count: true, skip_empty_lines: true })
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    return refuse(
      `The file is not readable as CSV: ${reason}. Save it as "CSV UTF-8" and try again. Nothing was imported.`,
    )
  }
}

/** What is wrong with the numbers of a row; an image row has none. */
export function checkRow(row: Row, currency: string, problems: string[]): void {
  const { cells, number } = row
  const amount = (column: 'price' | 'compareAt') => {
    const text = cells[column]
    if (text === undefined) return
    const minor = toMinor(text, currency)
    const name = COLUMNS[column][0]
    if (minor === undefined) problems.push(`Row ${number}: ${name} "${text}" is not an amount in ${currency}.`)
    else if (minor < 0) problems.push(`Row ${number}: ${name} ${text} is negative. Enter 0 or more.`)
  }
  amount('price')
  amount('compareAt')
  if (cells.quantity !== undefined) {
    const quantity = Number(cells.quantity)
    if (!Number.isInteger(quantity)) {
      problems.push(`Row ${number}: ${COLUMNS.quantity[0]} "${cells.quantity}" is not a whole number.`)
    } else if (quantity < 0) {
      problems.push(`Row ${number}: ${COLUMNS.quantity[0]} ${cells.quantity} is negative. Enter 0 or more.`)
    }
  }
  if (cells.status !== undefined && !['active', 'draft', 'archived', 'unlisted'].includes(cells.status.toLowerCase())) {
    problems.push(`Row ${number}: Status "${cells.status}" is not one of active, draft, archived.`)
  }
  if (cells.handle === undefined) problems.push(`Row ${number}: Handle is empty.`)
}
