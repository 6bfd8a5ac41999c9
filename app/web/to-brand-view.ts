import type { Brand } from '#app/domain/search/list-brands.server.ts'
import { toImageView, type ImageView } from './image-view.server.ts'

export type BrandView = {
  readonly shopId: string
  readonly name: string
  readonly handle: string
  readonly image: ImageView | null
}

export function toBrandView({ shopId, name, handle, imageUrl }: Brand): BrandView {
  return { shopId, name, handle, image: toImageView(imageUrl) }
}
