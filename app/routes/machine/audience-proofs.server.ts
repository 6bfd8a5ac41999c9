import { readProofToken } from '#app/domain/creators/proof-token.server.ts'
import { storage } from '#app/platform/storage/storage.server.ts'
import type { Storage } from '#app/platform/storage/storage.ts'
import { servePrivatePicture } from './private-picture.server.ts'

/**
 * GET and HEAD /audience-proofs/<token>: what a creator shows of their followers, for whoever was given the token within
 * the hour: the creator, and merchants who looked at their profile.
 */
export function serveAudienceProof(request: Request, store: Storage = storage): Promise<Response> {
  const token = new URL(request.url).pathname.replace(/^\/audience-proofs\//, '')
  return servePrivatePicture(request, readProofToken(token), store)
}
