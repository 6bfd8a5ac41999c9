import { recallLink } from '#app/domain/attribution/recall-link.server.ts'
import { machinePaths } from '#app/ui/paths.ts'
import { appUrl } from '#app/web/app-url.server.ts'
import { renderSVG } from 'uqr'

/** GET /qr/<code>: a short link as a QR code, to print or to show. Dark on white whatever the theme: scanners ask for it. */
export async function serveLinkQr(request: Request): Promise<Response> {
  const code = new URL(request.url).pathname.replace(/^\/qr\//, '').toLowerCase()
  if (!(await recallLink(code))) return new Response(null, { status: 404, headers: { 'Cache-Control': 'no-store' } })
  // Level M bears a fingerprint on the print; two modules of quiet zone beside what the page leaves free.
  const picture = renderSVG(appUrl + machinePaths.shortLink(code), { ecc: 'M', border: 2, pixelSize: 8 })
  const headers = { 'Content-Type': 'image/svg+xml', 'Cache-Control': 'public, max-age=86400, immutable' }
  return new Response(request.method === 'HEAD' ? null : picture, { headers })
}
