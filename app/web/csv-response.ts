import { toCsvLine } from './to-csv-line.ts'

/** A file that is written while it is read: one batch of rows is held at a time. */
export function csvResponse(fileName: string, rows: AsyncGenerator<readonly string[], void>): Response {
  const encoder = new TextEncoder()
  let isFirst = true
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { value, done } = await rows.next()
      if (done) return controller.close()
      // Spreadsheets take a file for UTF-8 only if it says so.
      controller.enqueue(encoder.encode((isFirst ? '\ufeff' : '') + toCsvLine(value)))
      isFirst = false
    },
    async cancel() {
      await rows.return()
    },
  })
  const headers = {
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': `attachment; filename="${fileName}"`,
    'Cache-Control': 'no-store',
  }
  return new Response(body, { headers })
}
