import { html } from '../markup.ts'
import { card, heading } from '../parts.ts'
import type { Answer, Notice, Visit } from '../visit.ts'

export function showImport({ base }: Visit, notice?: Notice): Answer {
  const form = html`<form method="post" enctype="multipart/form-data">
    <div class="field">
      <label for="file">CSV file</label><input id="file" type="file" name="file" accept=".csv,text/csv" required />
      <p class="hint">
        The product file that Shopify exports. Needed columns: Handle, Title, Variant Price, Variant Inventory Qty.
        Products whose handle exists already are overwritten.
      </p>
    </div>
    <button class="button primary">Import products</button>
  </form>`
  const page = html`${heading('Import products', { back: `${base}/products` })} ${card('Upload', form)}`
  return { page, title: 'Import products', section: 'products', ...(notice ? { notice, status: 422 } : {}) }
}
