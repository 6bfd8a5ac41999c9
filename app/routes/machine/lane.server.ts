import { notificationPath } from '#app/shopify/fulfillment-service/registration-facts.ts'
import { receiveFulfillmentNotification } from './fulfillment-service.server.ts'
import { serveAudienceProof } from './audience-proofs.server.ts'
import { serveHealth, serveReadiness } from './health.server.ts'
import { serveImage } from './images.server.ts'
import { serveLinkQr } from './link-qr.server.ts'
import { serveMedia } from './media.server.ts'
import { receivePaymentWebhook } from './payment-webhooks.server.ts'
import { receivePayoutWebhook } from './payout-webhooks.server.ts'
import { receiveReturnPhoto, serveReturnPhoto } from './return-photos.server.ts'
import { followShortLink } from './short-links.server.ts'
import { receiveShopifyWebhook } from './shopify-webhooks.server.ts'
import { serveStatementKeys } from './statement-keys.server.ts'
import { serveStream } from './streams.server.ts'
import { receiveUpload } from './uploads.server.ts'
import { receiveView } from './views.server.ts'
import { leaveByLink } from './way-out.server.ts'

type LaneHandler = (request: Request) => Promise<Response>
type Lane = { readonly methods: readonly string[]; readonly path: string; readonly handle: LaneHandler }

/** Answered before Remix sees the request. A path that ends in / is a prefix. */
const lanes: readonly Lane[] = [
  { methods: ['POST'], path: '/webhooks/shopify', handle: receiveShopifyWebhook },
  { methods: ['POST'], path: notificationPath, handle: receiveFulfillmentNotification },
  { methods: ['POST'], path: '/webhooks/payments', handle: receivePaymentWebhook },
  { methods: ['POST'], path: '/webhooks/payouts', handle: receivePayoutWebhook },
  { methods: ['GET', 'HEAD'], path: '/c/', handle: followShortLink },
  { methods: ['GET', 'HEAD'], path: '/qr/', handle: serveLinkQr },
  { methods: ['GET', 'HEAD'], path: '/out/', handle: leaveByLink },
  { methods: ['POST'], path: '/views/', handle: receiveView },
  { methods: ['GET'], path: '/streams', handle: serveStream },
  { methods: ['GET', 'HEAD'], path: '/media/', handle: (request) => serveMedia(request) },
  { methods: ['GET', 'HEAD'], path: '/images/', handle: (request) => serveImage(request) },
  { methods: ['PUT'], path: '/creator/uploads', handle: receiveUpload },
  { methods: ['PUT'], path: '/return-photos', handle: receiveReturnPhoto },
  { methods: ['GET', 'HEAD'], path: '/return-photos/', handle: (request) => serveReturnPhoto(request) },
  { methods: ['GET', 'HEAD'], path: '/audience-proofs/', handle: (request) => serveAudienceProof(request) },
  { methods: ['GET', 'HEAD'], path: '/.well-known/vitrine-statement-keys', handle: serveStatementKeys },
  { methods: ['GET', 'HEAD'], path: '/healthz', handle: serveHealth },
  { methods: ['GET', 'HEAD'], path: '/readyz', handle: serveReadiness },
]

/** The handler for this request, or null: then it is a page. */
export function findLaneHandler(method: string, pathname: string): LaneHandler | null {
  const lane = lanes.find(({ path }) => (path.endsWith('/') ? pathname.startsWith(path) : pathname === path))
  if (!lane) return null
  return lane.methods.includes(method) ? lane.handle : refuseMethod(lane.methods)
}

function refuseMethod(methods: readonly string[]): LaneHandler {
  return async () => new Response(null, { status: 405, headers: { Allow: methods.join(', ') } })
}
