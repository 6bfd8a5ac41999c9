import type { SandboxContext } from '../context.ts'
import { withOffset } from '../state/clock.ts'
import type { ProductCollection } from '../state/catalog-types.ts'
import type { ShopState } from '../state/shop-state.ts'
import { emit } from '../webhooks/emit.ts'
import { laterThan } from './later-than.ts'

function collectionPayload(state: ShopState, one: ProductCollection): Record<string, unknown> {
  const at = (iso: string) => withOffset(iso, state.shop.utcOffsetMinutes)
  return {
    admin_graphql_api_id: `gid://shopify/Collection/${one.id}`,
    body_html: one.descriptionHtml,
    handle: one.handle,
    id: one.id,
    published_at: at(one.createdAt),
    published_scope: 'global',
    sort_order: one.sortOrder.toLowerCase().replaceAll('_', '-'),
    template_suffix: null,
    title: one.title,
    updated_at: at(one.updatedAt),
    ...(one.image ? { image: imagePayload(one.image, at(one.updatedAt)) } : {}),
  }
}

function imagePayload({ url, width, height, alt }: NonNullable<ProductCollection['image']>, createdAt: string) {
  return { created_at: createdAt, alt: alt === '' ? null : alt, width, height, src: url }
}

export function collectionCreated(ctx: SandboxContext, state: ShopState, one: ProductCollection): void {
  state.productCollections.put(one)
  emit(ctx, state, 'collections/create', () => collectionPayload(state, one))
}

export function collectionChanged(ctx: SandboxContext, state: ShopState, one: ProductCollection): void {
  one.updatedAt = laterThan(ctx, one.updatedAt)
  state.productCollections.put(one)
  emit(ctx, state, 'collections/update', () => collectionPayload(state, one))
}

export function collectionDeleted(ctx: SandboxContext, state: ShopState, one: ProductCollection): void {
  state.productCollections.remove(one.id)
  const payload = { admin_graphql_api_id: `gid://shopify/Collection/${one.id}`, id: one.id, published_scope: 'global' }
  emit(ctx, state, 'collections/delete', () => payload)
}

/** A collection that a product enters or leaves has been updated, whoever moved it. */
export function announceMembership(
  ctx: SandboxContext,
  state: ShopState,
  before: readonly ProductCollection[],
  after: readonly ProductCollection[],
): void {
  const changed = [...before.filter((one) => !after.includes(one)), ...after.filter((one) => !before.includes(one))]
  for (const one of changed) collectionChanged(ctx, state, one)
}
