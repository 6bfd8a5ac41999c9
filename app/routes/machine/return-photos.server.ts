import type { ReadableStream as NodeReadableStream } from 'node:stream/web'
import { config } from '#app/config.server.ts'
import { addReturnPhoto, photoLimits } from '#app/domain/returns/add-return-photo.server.ts'
import { readPhotoToken } from '#app/domain/returns/photo-token.server.ts'
import { takePoint } from '#app/platform/rate-limit/rate-limit.server.ts'
import { storage } from '#app/platform/storage/storage.server.ts'
import type { Storage } from '#app/platform/storage/storage.ts'
import { edgeWords } from '#app/ui/messages/edge.ts'
import { returnWords } from '#app/ui/messages/returns.ts'
import { mayChangeState } from '#app/web/http/same-origin.ts'
import { readOrderCaller } from '#app/web/opened-orders.server.ts'
import { refused } from '#app/web/respond.server.ts'
import { servePrivatePicture } from './private-picture.server.ts'

const photoLimit = { name: 'return photo', points: 30, perSeconds: 3_600 }

/** PUT /return-photos?returnId=…, the picture itself as the body, from the browser or account that bought the order, or that opened it by its mail. */
export async function receiveReturnPhoto(request: Request): Promise<Response> {
  if (!mayChangeState(request.method, request.headers, config.appUrl)) {
    return new Response('Pictures are only taken from our own pages.', { status: 403 })
  }
  const { account, shopperKey, owner, locale } = await readOrderCaller(request)
  const sender = account?.id ?? shopperKey ?? owner.openedOrderIds[0]
  if (!sender) return refused(locale, returnWords, { code: 'RETURN_NOT_FOUND', detail: {} })
  if (!(await takePoint(photoLimit, sender))) return refused(locale, edgeWords, { code: 'TOO_MANY_TRIES', detail: {} })
  const returnId = new URL(request.url).searchParams.get('returnId') ?? ''
  const bytes = await readPicture(request)
  const added = await addReturnPhoto({ returnId, ...owner }, bytes)
  if (!added.ok) return refused(locale, returnWords, added)
  return Response.json({ ok: true, value: added.value }, { status: 201 })
}

/** Stops reading as soon as there is more than a picture may have; the command then refuses it by its size. */
async function readPicture(request: Request): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  const body = request.body as NodeReadableStream<Uint8Array> | null
  for await (const chunk of body ?? []) {
    size += chunk.length
    chunks.push(chunk)
    if (size > photoLimits.maximumBytes) break
  }
  return Buffer.concat(chunks)
}

/**
 * GET and HEAD /return-photos/<token>: a picture for whoever was shown the return within the hour. Never cached by
 * anybody but that browser, never guessed: the token is signed and runs out.
 */
export async function serveReturnPhoto(request: Request, store: Storage = storage): Promise<Response> {
  const token = new URL(request.url).pathname.replace(/^\/return-photos\//, '')
  const key = readPhotoToken(token)
  return servePrivatePicture(request, key?.startsWith('private/returns/') ? key : null, store)
}
