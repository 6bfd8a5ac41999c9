import type { ImageFormat } from '#app/platform/images/render-image.server.ts'

/**
 * RFC 9110 negotiation among AVIF, WebP and what everybody reads; between equals the smaller file wins. The modern formats
 * count only when they are named: there are browsers that send image/* and cannot show them.
 */
export function acceptedFormat(accept: string | null): ImageFormat {
  const weights = toWeights(accept ?? '')
  const named = (type: string) => weights.get(type) ?? 0
  const plain = Math.max(
    ...['image/jpeg', 'image/png'].map(
      (type) => weights.get(type) ?? weights.get('image/*') ?? weights.get('*/*') ?? 0,
    ),
  )
  if (named('image/avif') > 0 && named('image/avif') >= Math.max(named('image/webp'), plain)) return 'avif'
  return named('image/webp') > 0 && named('image/webp') >= plain ? 'webp' : 'plain'
}

function toWeights(accept: string): Map<string, number> {
  return new Map(
    accept.split(',').map((part): [string, number] => {
      const [type = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase())
      const q = parameters.find((parameter) => parameter.startsWith('q='))
      const weight = q ? Number(q.slice(2)) : 1
      return [type, Number.isFinite(weight) ? Math.min(1, Math.max(0, weight)) : 0]
    }),
  )
}
