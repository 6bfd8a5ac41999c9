import { Readable } from 'node:stream'
import type { ReadableStream as NodeReadableStream } from 'node:stream/web'
import { config } from '#app/config.server.ts'
import { addAudienceProof } from '#app/domain/creators/add-audience-proof.server.ts'
import { setAvatar } from '#app/domain/creators/set-avatar.server.ts'
import { imageLimits } from '#app/domain/media/limits.ts'
import type { MediaRefusalCode } from '#app/domain/media/refusals.ts'
import { savePoster } from '#app/domain/media/save-poster.server.ts'
import { imageTooLarge, storeImage } from '#app/domain/media/store-image.server.ts'
import { storeVideoUpload } from '#app/domain/media/store-video-upload.server.ts'
import { refuse, type Outcome } from '#app/kernel/outcome.ts'
import { inTransaction } from '#app/platform/db/database.server.ts'
import { takePoint } from '#app/platform/rate-limit/rate-limit.server.ts'
import { storage } from '#app/platform/storage/storage.server.ts'
import { creatorWords } from '#app/ui/messages/creators.ts'
import { mediaWords } from '#app/ui/messages/media.ts'
import type { RefusalWords } from '#app/ui/messages/refusal-words.ts'
import { machinePaths } from '#app/ui/paths.ts'
import { edgeWords } from '#app/ui/messages/edge.ts'
import { mayChangeState } from '#app/web/http/same-origin.ts'
import { refused } from '#app/web/respond.server.ts'
import { readCaller, type CallerCreator } from '#app/web/sessions.server.ts'

const uploadLimit = { name: 'upload', points: 60, perSeconds: 3_600 }

type Uploader = { readonly accountId: string; readonly creator: CallerCreator }
type Uploaded = Readonly<Record<string, string | number | boolean>>
type UploadRefusal = MediaRefusalCode | 'AUDIENCE_NOT_FOUND'

const uploadWords: RefusalWords<UploadRefusal> = {
  en: { ...mediaWords.en, AUDIENCE_NOT_FOUND: creatorWords.en.AUDIENCE_NOT_FOUND },
  ar: { ...mediaWords.ar, AUDIENCE_NOT_FOUND: creatorWords.ar.AUDIENCE_NOT_FOUND },
}

/**
 * PUT /creator/uploads?kind=video | poster&mediaId=… | avatar | proof&platform=…&handle=…, the file itself as the body. Streams a video to storage
 * while it arrives, so that the browser's progress is the true progress and no memory holds the file.
 */
export async function receiveUpload(request: Request): Promise<Response> {
  if (!mayChangeState(request.method, request.headers, config.appUrl)) {
    return new Response('Uploads are only taken from our own pages.', { status: 403 })
  }
  const { account, creator, locale } = await readCaller(request)
  if (!account || !creator) return refused(locale, edgeWords, { code: 'SIGN_IN_NEEDED', detail: {} })
  if (!(await takePoint(uploadLimit, account.id))) {
    return refused(locale, edgeWords, { code: 'TOO_MANY_TRIES', detail: {} })
  }
  const uploaded = await take(request, { accountId: account.id, creator })
  if (uploaded === null) return new Response('Unknown kind of upload.', { status: 400 })
  if (!uploaded.ok) return refused(locale, uploadWords, uploaded)
  return Response.json({ ok: true, value: uploaded.value }, { status: 201 })
}

async function take(request: Request, uploader: Uploader): Promise<Outcome<Uploaded, UploadRefusal> | null> {
  const query = new URL(request.url).searchParams
  switch (query.get('kind')) {
    case 'video':
      return takeVideo(request, uploader)
    case 'poster':
      return takePoster(request, uploader, query.get('mediaId') ?? '')
    case 'avatar':
      return takeAvatar(request, uploader)
    case 'proof':
      return takeProof(request, uploader, query)
    default:
      return null
  }
}

async function takeVideo(request: Request, { accountId }: Uploader): Promise<Outcome<Uploaded, MediaRefusalCode>> {
  const length = request.headers.get('content-length')
  const body = request.body ? Readable.fromWeb(request.body as NodeReadableStream) : Readable.from([])
  const stored = await storeVideoUpload(body, { accountId, declaredBytes: length ? Number(length) : null })
  if (!stored.ok) return stored
  const { storageKey, ...video } = stored.value
  return { ok: true, value: { ...video, url: machinePaths.media(storageKey) } }
}

async function takePoster(
  request: Request,
  { accountId }: Uploader,
  mediaId: string,
): Promise<Outcome<Uploaded, MediaRefusalCode>> {
  const bytes = await readSmallBody(request)
  if (!bytes) return refuse('IMAGE_TOO_LARGE', imageTooLarge)
  const saved = await savePoster(bytes, { accountId, mediaId })
  return saved.ok ? { ok: true, value: { url: machinePaths.media(saved.value.posterKey) } } : saved
}

async function takeAvatar(request: Request, { creator }: Uploader): Promise<Outcome<Uploaded, MediaRefusalCode>> {
  const bytes = await readSmallBody(request)
  if (!bytes) return refuse('IMAGE_TOO_LARGE', imageTooLarge)
  const stored = await storeImage(bytes, { folder: 'avatars', ownerId: creator.id })
  if (!stored.ok) return stored
  const avatarKey = stored.value.key
  const set = await inTransaction('set avatar', (tx) => setAvatar(tx, { creatorId: creator.id, avatarKey }))
  if (!set.ok) return refuse('MEDIA_NOT_FOUND')
  if (set.value.replacedKey) await storage.remove(set.value.replacedKey)
  return { ok: true, value: { url: machinePaths.media(avatarKey) } }
}

async function takeProof(
  request: Request,
  { creator }: Uploader,
  query: URLSearchParams,
): Promise<Outcome<Uploaded, UploadRefusal>> {
  const bytes = await readSmallBody(request)
  if (!bytes) return refuse('IMAGE_TOO_LARGE', imageTooLarge)
  const account = { platform: query.get('platform') ?? '', handle: query.get('handle') ?? '' }
  const added = await addAudienceProof({ creatorId: creator.id, ...account }, bytes)
  return added.ok ? { ok: true, value: {} } : added
}

/** Stops reading as soon as there is more than a picture may have. */
async function readSmallBody(request: Request): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = []
  let size = 0
  const body = request.body as NodeReadableStream<Uint8Array> | null
  for await (const chunk of body ?? []) {
    size += chunk.length
    if (size > imageLimits.maximumBytes) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
