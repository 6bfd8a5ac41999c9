import {
  getNamedType,
  isCompositeType,
  Kind,
  OperationTypeNode,
  print,
  visit,
  type DocumentNode,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql'
import { operationOf, prepare } from '../graphql/executor.ts'
import { executableSchema } from '../graphql/schemas.ts'

const MAX_BYTES = 65_535
const MAX_CONNECTIONS = 5
const MAX_DEPTH = 2

/** A connection somewhere in the answer: where it is found below its parent, and what is found below it. */
export type Connection = { path: string[]; nested: Connection[] }
export type BulkPlan = { document: DocumentNode; roots: Connection[] }

/** Reads a bulk query by Shopify's rules: at least one connection, at most five, at most two deep, no node lookups. */
export function planBulk(version: string, query: string): BulkPlan | { error: string } {
  const bytes = Buffer.byteLength(query)
  if (bytes > MAX_BYTES) return { error: `Query is too large (${bytes} bytes; maximum is ${MAX_BYTES} bytes)` }
  const { document, errors } = prepare(version, query)
  if (!document) {
    const [first] = errors as { message: string }[]
    return { error: `Invalid bulk query: ${first?.message ?? 'it cannot be read'}` }
  }
  const operation = operationOf(document, null)
  if (!operation || operation.operation !== OperationTypeNode.QUERY)
    return { error: 'Invalid bulk query: exactly one query is expected' }
  const schema = executableSchema(version)
  const root = schema.getQueryType()
  if (!root) throw new Error('The Admin schema has no query type')
  for (const selection of operation.selectionSet.selections) {
    if (selection.kind === Kind.FIELD && ['node', 'nodes'].includes(selection.name.value)) {
      return { error: 'Bulk queries cannot contain a top level `node` or `nodes` field.' }
    }
  }
  const prepared = prepareDocument(schema, document)
  const own = operationOf(prepared, null)
  const roots = own ? connectionsIn(schema, prepared, own.selectionSet, root, []) : []
  if (roots.length === 0) return { error: 'Bulk queries must contain at least one connection.' }
  // Shopify allows several; one walk in windows serves one, and nobody here needs more.
  if (roots.length > 1) return { error: 'not modelled: more than one root connection in a bulk query' }
  if (count(roots) > MAX_CONNECTIONS)
    return { error: `Bulk queries cannot contain more than ${MAX_CONNECTIONS} connections.` }
  if (depth(roots) > MAX_DEPTH + 1)
    return { error: `Bulk queries cannot contain connections with a nesting depth greater than ${MAX_DEPTH}.` }
  return { document: prepared, roots }
}

function count(connections: readonly Connection[]): number {
  return connections.reduce((sum, one) => sum + 1 + count(one.nested), 0)
}

function depth(connections: readonly Connection[]): number {
  return Math.max(0, ...connections.map((one) => 1 + depth(one.nested)))
}

/** Every edge node also says who it is: children name their parent by it. */
function prepareDocument(schema: GraphQLSchema, document: DocumentNode): DocumentNode {
  const identity: FieldNode = {
    kind: Kind.FIELD,
    name: { kind: Kind.NAME, value: 'id' },
    alias: { kind: Kind.NAME, value: '__bulkId' },
  }
  return visit(document, {
    Field: {
      leave(field) {
        if (!field.selectionSet || !['node', 'nodes'].includes(field.name.value)) return undefined
        if (!hasConnection(field.selectionSet)) return undefined
        const selections = [...field.selectionSet.selections, identity]
        return { ...field, selectionSet: { ...field.selectionSet, selections } }
      },
    },
  })
}

function hasConnection(set: SelectionSetNode): boolean {
  return /\b(edges|nodes)\b/.test(print(set))
}

function connectionsIn(
  schema: GraphQLSchema,
  document: DocumentNode,
  set: SelectionSetNode,
  type: GraphQLCompositeType,
  path: string[],
): Connection[] {
  const found: Connection[] = []
  for (const selection of set.selections) {
    if (selection.kind !== Kind.FIELD) {
      const fragment =
        selection.kind === Kind.INLINE_FRAGMENT
          ? selection
          : document.definitions.find(
              (one) => one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === selection.name.value,
            )
      if (!fragment || !('selectionSet' in fragment)) continue
      const condition = 'typeCondition' in fragment ? fragment.typeCondition?.name.value : undefined
      const target = condition === undefined ? type : schema.getType(condition)
      if (target && isCompositeType(target))
        found.push(...connectionsIn(schema, document, fragment.selectionSet, target, path))
      continue
    }
    if (!selection.selectionSet || !('getFields' in type)) continue
    const definition = type.getFields()[selection.name.value]
    const inner = definition ? getNamedType(definition.type) : null
    if (!inner || !isCompositeType(inner)) continue
    const here = [...path, selection.alias?.value ?? selection.name.value]
    if (inner.name.endsWith('Connection')) {
      found.push({ path: here, nested: nodesOf(schema, document, selection.selectionSet, inner) })
    } else found.push(...connectionsIn(schema, document, selection.selectionSet, inner, here))
  }
  return found
}

function nodesOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  set: SelectionSetNode,
  type: GraphQLCompositeType,
): Connection[] {
  const found: Connection[] = []
  for (const selection of set.selections) {
    if (selection.kind !== Kind.FIELD || !selection.selectionSet || !('getFields' in type)) continue
    const definition = type.getFields()[selection.name.value]
    const inner = definition ? getNamedType(definition.type) : null
    if (!inner || !isCompositeType(inner)) continue
    if (selection.name.value === 'edges') found.push(...nodesOf(schema, document, selection.selectionSet, inner))
    else if (['node', 'nodes'].includes(selection.name.value)) {
      found.push(...connectionsIn(schema, document, selection.selectionSet, inner, []))
    }
  }
  return found
}
