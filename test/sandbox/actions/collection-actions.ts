import { buildMedia, toHandle } from '../catalog/build-product.ts'
import { collectionChanged, collectionCreated, collectionDeleted } from '../catalog/collection-changes.ts'
import type { SandboxContext } from '../context.ts'
import { asText } from '../present.ts'
import type { CollectionRule, CollectionSort, Media, ProductCollection } from '../state/catalog-types.ts'
import type { ShopState } from '../state/shop-state.ts'
import { idOf, integerOf, productOf, refuse, requireText, textOf, textsOf, type Input } from './input.ts'

const COLUMNS = ['TAG', 'TYPE', 'VENDOR', 'TITLE'] as const
const RELATIONS = ['EQUALS', 'CONTAINS'] as const
const ORDERS = ['MANUAL', 'BEST_SELLING', 'ALPHA_ASC', 'ALPHA_DESC', 'CREATED', 'CREATED_DESC'] as const

function oneOf<T extends string>(input: Input, key: string, known: readonly T[]): T | undefined {
  const text = textOf(input, key)?.toUpperCase()
  if (text === undefined) return undefined
  return known.find((one) => one === text) ?? refuse(`${key} must be one of ${known.join(', ')}.`)
}

function collectionOf(state: ShopState, input: Input): ProductCollection {
  const asked = asText(input['collection'] ?? input['collectionId'])
  return (
    state.productCollections.get(idOf(asked)) ??
    state.productCollections.find((one) => one.handle === asked) ??
    refuse(`There is no collection ${asked} in this shop: give its id, gid or handle as collection.`)
  )
}

function ruleOf(input: Input): CollectionRule | undefined {
  const rule = input['rule'] as Input | null | undefined
  if (rule === null || rule === undefined) return undefined
  return {
    column: oneOf(rule, 'column', COLUMNS) ?? refuse(`rule needs a column: ${COLUMNS.join(', ')}.`),
    relation: oneOf(rule, 'relation', RELATIONS) ?? 'EQUALS',
    condition: requireText(rule, 'condition'),
  }
}

function productIdsOf(state: ShopState, input: Input): number[] {
  const named = [
    ...(textsOf(input, 'productIds') ?? []).map((productId) => productOf(state, { productId })),
    ...(textsOf(input, 'handles') ?? []).map((handle) => productOf(state, { handle })),
  ]
  return [...new Set(named.map(({ id }) => id))]
}

function imageOf(ctx: SandboxContext, input: Input): Media | null | undefined {
  const image = input['image'] as Input | null | undefined
  if (image === undefined || image === null) return image
  const [width, height] = [integerOf(image, 'width'), integerOf(image, 'height')]
  return buildMedia(ctx, {
    url: requireText(image, 'url'),
    alt: textOf(image, 'alt') ?? '',
    ...(width === undefined ? {} : { width }),
    ...(height === undefined ? {} : { height }),
  })
}

function freeCollectionHandle(state: ShopState, wanted: string, self: ProductCollection | null): string {
  const isTaken = (handle: string) => state.productCollections.find((one) => one !== self && one.handle === handle)
  if (!isTaken(wanted)) return wanted
  for (let number = 1; ; number++) if (!isTaken(`${wanted}-${number}`)) return `${wanted}-${number}`
}

export function createCollection(ctx: SandboxContext, state: ShopState, input: Input): ProductCollection {
  const title = requireText(input, 'title')
  const rule = ruleOf(input) ?? null
  const productIds = productIdsOf(state, input)
  if (rule && productIds.length > 0) refuse('A collection has either a rule or named products.')
  const at = ctx.clock.iso()
  const collection: ProductCollection = {
    id: ctx.store.ids.next(),
    title,
    handle: freeCollectionHandle(state, textOf(input, 'handle') ?? toHandle(title), null),
    descriptionHtml: textOf(input, 'descriptionHtml') ?? '',
    rule,
    productIds,
    image: imageOf(ctx, input) ?? null,
    sortOrder: sortOf(input) ?? (rule ? 'BEST_SELLING' : 'MANUAL'),
    createdAt: at,
    updatedAt: at,
  }
  collectionCreated(ctx, state, collection)
  return collection
}

function sortOf(input: Input): CollectionSort | undefined {
  return oneOf(input, 'sortOrder', ORDERS)
}

export function updateCollection(ctx: SandboxContext, state: ShopState, input: Input): ProductCollection {
  const collection = collectionOf(state, input)
  const rule = ruleOf(input)
  if (rule && !collection.rule) refuse('A collection of named products cannot be given a rule.')
  const image = imageOf(ctx, input)
  collection.title = textOf(input, 'title') ?? collection.title
  collection.descriptionHtml = textOf(input, 'descriptionHtml') ?? collection.descriptionHtml
  collection.rule = rule ?? collection.rule
  collection.sortOrder = sortOf(input) ?? collection.sortOrder
  if (image !== undefined) collection.image = image
  const handle = textOf(input, 'newHandle')
  if (handle !== undefined) collection.handle = freeCollectionHandle(state, handle, collection)
  collectionChanged(ctx, state, collection)
  return collection
}

export function deleteCollection(ctx: SandboxContext, state: ShopState, input: Input) {
  const collection = collectionOf(state, input)
  collectionDeleted(ctx, state, collection)
  return { deletedId: collection.id }
}

/** Changes the named members of a custom collection, in the order that `change` answers. */
function changeMembers(
  ctx: SandboxContext,
  state: ShopState,
  input: Input,
  change: (members: number[], named: number[]) => number[],
): ProductCollection {
  const collection = collectionOf(state, input)
  if (collection.rule) refuse('The members of this collection follow from its rule.')
  const named = productIdsOf(state, input)
  if (named.length === 0) refuse('productIds or handles is missing.')
  const next = change(collection.productIds, named)
  if (next.join() === collection.productIds.join()) return collection
  collection.productIds = next
  collectionChanged(ctx, state, collection)
  return collection
}

export function addToCollection(ctx: SandboxContext, state: ShopState, input: Input): ProductCollection {
  return changeMembers(ctx, state, input, (members, named) => [...new Set([...members, ...named])])
}

export function removeFromCollection(ctx: SandboxContext, state: ShopState, input: Input): ProductCollection {
  return changeMembers(ctx, state, input, (members, named) => members.filter((id) => !named.includes(id)))
}

/** Those that are named come first, in the order given; the others follow as they were. */
export function reorderCollection(ctx: SandboxContext, state: ShopState, input: Input): ProductCollection {
  return changeMembers(ctx, state, input, (members, named) => {
    const strangers = named.filter((id) => !members.includes(id))
    if (strangers.length > 0) refuse(`Not in this collection: ${strangers.join(', ')}.`)
    return [...named, ...members.filter((id) => !named.includes(id))]
  })
}
