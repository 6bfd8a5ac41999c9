import { inTransaction } from '#app/platform/db/database.server.ts'

export type StoredVideo = {
  readonly mediaId: string
  readonly storageKey: string
  readonly durationMs: number
  readonly width: number
  readonly height: number
  /** false: this account had stored the same bytes before */
  readonly isNew: boolean
}

type Kept = {
  readonly mediaId: string
  readonly key: string
  readonly accountId: string
  readonly contentType: string
  readonly sizeBytes: number
  readonly sha256: string
  readonly durationMs: number
  readonly width: number
  readonly height: number
}

/** Idempotent on: (ownerAccountId, sha256), unique. */
export async function keepVideo(video: Kept): Promise<StoredVideo> {
  return inTransaction('store video upload', async (tx) => {
    const { mediaId, key, accountId, contentType, sizeBytes, sha256, ...facts } = video
    const { durationMs, width, height } = facts
    const { count } = await tx.mediaAsset.createMany({
      data: [
        {
          id: mediaId,
          ownerAccountId: accountId,
          kind: 'video',
          status: 'ready',
          storageKey: key,
          contentType,
          sizeBytes: BigInt(sizeBytes),
          sha256,
          durationMs,
          width,
          height,
          createdAt: tx.now,
        },
      ],
      skipDuplicates: true,
    })
    const owner = { ownerAccountId_sha256: { ownerAccountId: accountId, sha256 } }
    const asset = await tx.mediaAsset.findUniqueOrThrow({ where: owner })
    const shown = {
      durationMs: asset.durationMs ?? durationMs,
      width: asset.width ?? width,
      height: asset.height ?? height,
    }
    return { mediaId: asset.id, storageKey: asset.storageKey, ...shown, isNew: count === 1 }
  })
}
