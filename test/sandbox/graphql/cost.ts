import {
  getNamedType,
  isCompositeType,
  isObjectType,
  Kind,
  OperationTypeNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql'

export const MAX_QUERY_COST = 1000
const MUTATION_COST = 10
const DEAR_MUTATIONS: Readonly<Record<string, number>> = { refundCreate: 20 }
const FREE_FIELDS = new Set(['pageInfo', 'userErrors', 'orderCancelUserErrors'])

type Walk = {
  schema: GraphQLSchema
  variables: Record<string, unknown>
  fragments: ReadonlyMap<string, FragmentDefinitionNode>
}
/** `undefined` asks for the estimate; anything else is the answer whose real size counts. */
type Measured = unknown

/** Scalars are free, objects cost 1, connections 2 and their items, mutations 10. */
export function costOf(
  walk: Walk,
  operation: OperationDefinitionNode,
  root: GraphQLCompositeType,
  data?: Measured,
): number {
  const isMutation = operation.operation === OperationTypeNode.MUTATION
  return selectionCost(walk, operation.selectionSet, root, data, isMutation ? 'mutation' : 'plain')
}

type Place = 'mutation' | 'payload' | 'plain'

function selectionCost(
  walk: Walk,
  set: SelectionSetNode,
  type: GraphQLCompositeType,
  data: Measured,
  at: Place,
): number {
  let sum = 0
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) sum += fieldCost(walk, selection, type, data, at)
    else {
      const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? walk.fragments.get(selection.name.value) : selection
      if (!fragment) continue
      const condition = fragment.typeCondition?.name.value
      const target = condition === undefined ? type : walk.schema.getType(condition)
      if (target && isCompositeType(target)) sum += selectionCost(walk, fragment.selectionSet, target, data, at)
    }
  }
  return sum
}

function fieldCost(walk: Walk, field: FieldNode, parent: GraphQLCompositeType, data: Measured, at: Place): number {
  const name = field.name.value
  if (name.startsWith('__') || !('getFields' in parent)) return 0
  const definition = parent.getFields()[name]
  const type = definition ? getNamedType(definition.type) : null
  if (!type || !isCompositeType(type) || !field.selectionSet || FREE_FIELDS.has(name)) return 0
  const value = data === undefined ? undefined : memberOf(data, field.alias?.value ?? name)
  if (data !== undefined && (value === null || value === undefined)) return at === 'mutation' ? MUTATION_COST : 0
  if (at === 'mutation') {
    const base = DEAR_MUTATIONS[name] ?? MUTATION_COST
    return base + selectionCost(walk, field.selectionSet, type, value, 'payload')
  }
  if (isObjectType(type) && type.name.endsWith('Connection')) return connectionCost(walk, field, type, value)
  const own = at === 'payload' ? 0 : 1
  const many = Array.isArray(value) ? value : [value]
  let sum = 0
  for (const one of many) sum += own + selectionCost(walk, field.selectionSet, type, one, 'plain')
  return sum
}

function connectionCost(walk: Walk, field: FieldNode, type: GraphQLCompositeType, value: Measured): number {
  let sum = 2
  for (const selection of field.selectionSet?.selections ?? []) {
    if (selection.kind !== Kind.FIELD || !selection.selectionSet || !('getFields' in type)) continue
    const name = selection.name.value
    if (name !== 'nodes' && name !== 'edges') continue
    const member = type.getFields()[name]
    const itemType = member ? getNamedType(member.type) : null
    if (!itemType || !isCompositeType(itemType)) continue
    // An edge is a wrapper: it costs what its node costs.
    const own = name === 'nodes' ? 1 : 0
    if (value === undefined) {
      sum += sizeAsked(walk, field) * (own + selectionCost(walk, selection.selectionSet, itemType, undefined, 'plain'))
      continue
    }
    const items = memberOf(value, selection.alias?.value ?? name)
    for (const item of Array.isArray(items) ? items : []) {
      sum += own + selectionCost(walk, selection.selectionSet, itemType, item, 'plain')
    }
  }
  return sum
}

function sizeAsked(walk: Walk, field: FieldNode): number {
  for (const argument of field.arguments ?? []) {
    if (argument.name.value !== 'first' && argument.name.value !== 'last') continue
    if (argument.value.kind === Kind.INT) return Number(argument.value.value)
    if (argument.value.kind === Kind.VARIABLE) return Number(walk.variables[argument.value.name.value] ?? 0)
  }
  return 0
}

function memberOf(data: Measured, key: string): unknown {
  return data !== null && typeof data === 'object' ? (data as Record<string, unknown>)[key] : undefined
}
