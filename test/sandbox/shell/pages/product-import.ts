import { html } from '../markup.ts'
import { card, count, heading, noticeBox } from '../parts.ts'
import type { RowError } from '../read-product-csv.ts'
import type { Answer, Notice, Visit } from '../visit.ts'

export type ImportResult = { created: number; updated: number; errors: RowError[]; missing: boolean }
const SHOWN = 200

export function showImport({ base }: Visit, result?: ImportResult): Answer {
  const form = html`<form method="post" enctype="multipart/form-data">
    <div class="field">
      <label for="file">CSV file</label><input id="file" type="file" name="file" accept=".csv,text/csv" required />
      <p class="hint">
        The product file that Shopify exports: Handle, Title, Option1 Name, Option1 Value, Variant SKU, Variant Price,
        Variant Inventory Qty, Image Src, Status …
      </p>
    </div>
    <label class="check"><input type="checkbox" name="overwrite" />Overwrite products that have the same handle</label>
    <p style="margin-block-start:12px"><button class="button primary">Import products</button></p>
  </form>`
  const page = html`${heading('Import products', { back: `${base}/products` })} ${result && noticeBox(summary(result))}
  ${card('Upload', form)} ${result && result.errors.length > 0 && errorTable(result.errors)}`
  return {
    page,
    title: 'Import products',
    section: 'products',
    ...(result && result.errors.length > 0 ? { status: 422 } : {}),
  }
}

function summary({ created, updated, errors, missing }: ImportResult): Notice {
  if (missing) return { tone: 'bad', text: 'Choose a CSV file first.' }
  const text = `${count(created, 'product')} added, ${count(updated, 'product')} changed.`
  if (errors.length === 0) return { tone: 'good', text }
  const rows = new Set(errors.map((error) => error.row)).size
  return {
    tone: created + updated > 0 ? 'warn' : 'bad',
    text: `${text} ${count(rows, 'row')} could not be used. Correct them and import the file again.`,
  }
}

function errorTable(errors: RowError[]) {
  const rows = errors.slice(0, SHOWN).map(
    (error) =>
      html`<tr>
        <td>${error.row}</td>
        <td>${error.column}</td>
        <td>${error.message}</td>
      </tr>`,
  )
  const rest = errors.length > SHOWN && html`<div class="pages">and ${errors.length - SHOWN} more</div>`
  return html`<section class="card scroll">
    <table>
      <thead>
        <tr>
          <th>Row</th>
          <th>Column</th>
          <th>What is wrong</th>
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
    ${rest}
  </section>`
}
