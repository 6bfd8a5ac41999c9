import type { Receipt } from '#app/domain/orders/find-receipt.server.ts'
import { renderSheet } from '#app/platform/pdf/render-sheet.server.tsx'
import { notFound } from './respond.server.ts'

/** A receipt as a PDF that is shown by the browser and kept by nobody on the way. */
export async function receiptResponse(receipt: Receipt | null): Promise<Response> {
  if (!receipt) throw notFound()
  const pages = await renderSheet(receipt.sheet)
  return new Response(pages, {
    headers: {
      'Cache-Control': 'private, no-store',
      'Content-Disposition': `inline; filename="${receipt.fileName}"`,
      'Content-Length': String(pages.byteLength),
      'Content-Type': 'application/pdf',
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
      'X-Robots-Tag': 'noindex',
    },
  })
}
