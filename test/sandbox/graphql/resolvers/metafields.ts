import { metafieldNamespace } from '../../config/app-identity.ts'
import type { Metafield } from '../../state/catalog-types.ts'
import type { MetafieldDefinition } from '../../state/shop-types.ts'
import { pageOfList, type PageArgs } from '../connection.ts'
import { notModelled, userError } from '../errors.ts'
import { gid } from '../gid.ts'
import { fields, type Rc, type ResolverMap } from '../resolver.ts'
import { isAbsent, isPresent } from '../../present.ts'

type Owner = { metafields: Metafield[]; updatedAt: string }
type DefinitionInput = {
  ownerType: string
  namespace?: string | null
  key: string
  name: string
  type: string
  description?: string | null
  capabilities?: { uniqueValues?: { enabled: boolean } | null } | null
}
const EPOCH = '2026-01-01T00:00:00Z'

function metafieldOf(owner: Owner, args: { namespace?: string | null; key: string }, rc: Rc): Metafield | null {
  const namespace = metafieldNamespace(rc.ctx, args.namespace)
  return owner.metafields.find((one) => one.namespace === namespace && one.key === args.key) ?? null
}

const onOwner = fields<Owner>({
  metafield: (owner, args: { namespace?: string | null; key: string }, rc) => metafieldOf(owner, args, rc),
  metafields: (owner, args: PageArgs & { namespace?: string | null; keys?: string[] | null }, rc) => {
    if (isPresent(args.keys)) throw notModelled('metafields(keys:)')
    const wanted = isAbsent(args.namespace) ? null : metafieldNamespace(rc.ctx, args.namespace)
    return pageOfList(
      owner.metafields.filter((one) => wanted === null || one.namespace === wanted),
      args,
      rc,
      (one) => one.id,
    )
  },
})

const onVariant = fields<unknown>({
  metafield: () => null,
  metafields: (_, args: PageArgs, rc) => pageOfList<Metafield>([], args, rc, (one) => one.id),
})

function createDefinition(input: DefinitionInput, rc: Rc) {
  const refused = (field: string, message: string, code: string) => ({
    createdDefinition: null,
    userErrors: [{ ...userError(['definition', field], message, code), elementIndex: null, elementKey: null }],
  })
  const namespace = metafieldNamespace(rc.ctx, input.namespace)
  if (input.key.length < 2) return refused('key', 'Key is too short (minimum is 2 characters)', 'TOO_SHORT')
  if (input.name.trim() === '') return refused('name', "Name can't be blank", 'BLANK')
  const isId = input.type === 'id'
  if (isId && input.capabilities?.uniqueValues?.enabled === false) {
    return refused(
      'capabilities',
      'The unique_values capability is required for id metafields',
      'CAPABILITY_REQUIRED_BUT_DISABLED',
    )
  }
  const taken = rc.state.metafieldDefinitions.find(
    (one) => one.ownerType === input.ownerType && one.namespace === namespace && one.key === input.key,
  )
  if (taken)
    return refused('key', `Key is in use for ${input.ownerType} metafields on the '${namespace}' namespace.`, 'TAKEN')
  const createdDefinition = rc.state.metafieldDefinitions.put({
    id: rc.ctx.store.ids.next(),
    ownerType: input.ownerType,
    namespace,
    key: input.key,
    name: input.name,
    description: input.description ?? null,
    type: input.type,
    unique: isId || (input.capabilities?.uniqueValues?.enabled ?? false),
  })
  return { createdDefinition, userErrors: [] }
}

export const metafieldResolvers: ResolverMap = {
  Product: onOwner,
  Order: onOwner,
  ProductVariant: onVariant,
  QueryRoot: fields<unknown>({
    metafieldDefinitions: (
      _,
      args: PageArgs & { ownerType: string; namespace?: string | null; key?: string | null },
      rc,
    ) => {
      const namespace = isAbsent(args.namespace) ? null : metafieldNamespace(rc.ctx, args.namespace)
      const found = [...rc.state.metafieldDefinitions.values()].filter(
        (one) =>
          one.ownerType === args.ownerType &&
          (namespace === null || one.namespace === namespace) &&
          (isAbsent(args.key) || one.key === args.key),
      )
      return pageOfList(found, args, rc, (one) => one.id)
    },
  }),
  Mutation: fields<unknown>({
    metafieldDefinitionCreate: (_, args: { definition: DefinitionInput }, rc) => createDefinition(args.definition, rc),
  }),
  MetafieldDefinition: fields<MetafieldDefinition>({
    id: (one) => gid('MetafieldDefinition', one.id),
    name: (one) => one.name,
    namespace: (one) => one.namespace,
    key: (one) => one.key,
    description: (one) => one.description,
    ownerType: (one) => one.ownerType,
    type: (one) => ({ name: one.type, category: one.type === 'id' ? 'ID' : 'TEXT' }),
    validations: () => [],
    pinnedPosition: () => null,
    validationStatus: () => 'ALL_VALID',
    capabilities: (one) => ({ uniqueValues: { enabled: one.unique, eligible: true } }),
  }),
  Metafield: fields<Metafield>({
    id: (one) => gid('Metafield', one.id),
    legacyResourceId: (one) => String(one.id),
    namespace: (one) => one.namespace,
    key: (one) => one.key,
    value: (one) => one.value,
    jsonValue: (one) => one.value,
    type: (one) => one.type,
    createdAt: () => EPOCH,
    updatedAt: () => EPOCH,
  }),
}
