import { z } from 'zod'

const content = z.object({
  title: z.string(),
  descriptionHtml: z.string().default(''),
  images: z.array(z.unknown()).default([]),
  imageUrl: z.string().nullable().default(null),
})

/** What differs between the edit that Shopify holds and the approved version that shoppers see. */
export type HeldEdit = {
  readonly title: string
  readonly descriptionHtml: string
  readonly imageUrl: string | null
  readonly imageCount: number
  readonly shownDescriptionHtml: string
  readonly shownImageCount: number
}

type Shown = { readonly reviewState: string; readonly descriptionHtml: string; readonly images: unknown }

/** J1: only a failed review leaves an edit waiting; before its review, the old content stands in the same place. */
export function toHeldEdit(shown: Shown, heldContent: unknown): HeldEdit | null {
  const held = content.safeParse(heldContent)
  if (!held.success || shown.reviewState !== 'failed') return null
  const { images, ...edit } = held.data
  return {
    ...edit,
    imageCount: images.length,
    shownDescriptionHtml: shown.descriptionHtml,
    shownImageCount: Array.isArray(shown.images) ? shown.images.length : 0,
  }
}
