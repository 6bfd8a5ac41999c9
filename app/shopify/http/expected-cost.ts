import {
  Kind,
  OperationTypeNode,
  type DocumentNode,
  type FieldNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql'

/** Shopify refuses a single request above this. */
const dearest = 1_000
const ofMutation = 10
const free = new Set(['pageInfo', 'userErrors', 'edges'])

type Variables = Readonly<Record<string, unknown>>

const seen = new Map<string, number>()

/**
 * The points a request will ask for: the most that this operation has asked for so far, or a guess from its text.
 * Lists given as variables make the same operation cheap once and dear once, hence the most.
 */
export function expectedCost(operation: string, document: DocumentNode, variables: Variables): number {
  return seen.get(operation) ?? guessCost(document, variables)
}

/** What Shopify said that the operation asks for. */
export function noteCost(operation: string, requested: number | undefined): void {
  if (requested !== undefined) seen.set(operation, Math.max(requested, seen.get(operation) ?? 0))
}

/** Shopify's rule of thumb: an object 1, a connection 2 and its items, a mutation 10. */
export function guessCost(document: DocumentNode, variables: Variables): number {
  const operation = operationOf(document)
  if (!operation) return 1
  const sum = selectionCost(document, operation.selectionSet, variables, isMutation(document) ? ofMutation : 1)
  return Math.min(dearest, Math.max(1, sum))
}

export function isMutation(document: DocumentNode): boolean {
  return operationOf(document)?.operation === OperationTypeNode.MUTATION
}

function operationOf(document: DocumentNode): OperationDefinitionNode | undefined {
  return document.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION)
}

function selectionCost(document: DocumentNode, set: SelectionSetNode, variables: Variables, own = 1): number {
  let sum = 0
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) sum += fieldCost(document, selection, variables, own)
    else if (selection.kind === Kind.INLINE_FRAGMENT) sum += selectionCost(document, selection.selectionSet, variables)
    else {
      const { value } = selection.name
      const spread = document.definitions.find(
        (one) => one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === value,
      )
      if (spread?.kind === Kind.FRAGMENT_DEFINITION) sum += selectionCost(document, spread.selectionSet, variables)
    }
  }
  return sum
}

function fieldCost(document: DocumentNode, field: FieldNode, variables: Variables, own: number): number {
  if (!field.selectionSet) return 0
  const name = field.name.value
  const inside = selectionCost(document, field.selectionSet, variables)
  if (free.has(name)) return name === 'edges' ? inside : 0
  const items = itemsAsked(field, variables)
  return items === null ? own + inside : 2 + items * Math.max(1, inside)
}

/** How many items a field will have: `first`, `last`, or as many as it is given ids. Null: one. */
function itemsAsked(field: FieldNode, variables: Variables): number | null {
  for (const { name, value } of field.arguments ?? []) {
    const given = value.kind === Kind.VARIABLE ? variables[value.name.value] : undefined
    if (name.value === 'ids' && Array.isArray(given)) return given.length
    if (name.value !== 'first' && name.value !== 'last') continue
    if (value.kind === Kind.INT) return Number(value.value)
    if (typeof given === 'number') return given
  }
  return null
}
