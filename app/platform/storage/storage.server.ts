import { config } from '#app/config.server.ts'
import { diskStorage } from './disk-storage.server.ts'
import { s3Storage } from './s3-storage.server.ts'
import type { Storage } from './storage.ts'

/** The configured store. */
export const storage: Storage =
  config.storage.kind === 'disk' ? diskStorage(config.storage.folder) : s3Storage(config.storage)
