import type { ProfileLink } from './inputs.ts'

/** What anyone may see of a creator. */
export type CreatorView = {
  readonly id: string
  readonly handle: string
  readonly displayName: string
  readonly bio: string
  readonly links: readonly ProfileLink[]
  /** Key in storage; `paths.media` makes the address. */
  readonly avatarKey: string | null
  /** A picture hosted elsewhere, for profiles that were brought along. */
  readonly avatarUrl: string | null
  readonly language: string
}
