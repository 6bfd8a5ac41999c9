import { machinePaths } from '#app/ui/paths.ts'

/** Where a creator's picture is, if there is one. */
export function avatarOf({ avatarKey, avatarUrl }: { avatarKey: string | null; avatarUrl: string | null }) {
  return avatarKey ? machinePaths.media(avatarKey) : avatarUrl
}
