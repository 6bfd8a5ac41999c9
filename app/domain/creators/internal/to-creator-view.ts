import { z } from 'zod'
import type { CreatorView } from '../creator-view.ts'

export const creatorViewFields = {
  id: true,
  handle: true,
  displayName: true,
  bio: true,
  links: true,
  avatarKey: true,
  avatarUrl: true,
  language: true,
} as const

const storedLinks = z.array(z.object({ label: z.string(), url: z.string() }))

export function toCreatorView(row: Omit<CreatorView, 'links'> & { links: unknown }): CreatorView {
  return { ...row, links: storedLinks.parse(row.links) }
}
