import {
  getNamedType,
  GraphQLObjectType,
  GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isScalarType,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type GraphQLNamedType,
} from 'graphql'
import type { OperationFile } from './read-documents.ts'

/** Only the input objects, enums and scalars that the documents reach: the full Admin schema would emit a megabyte. */
export function pruneSchema(schema: GraphQLSchema, documents: readonly OperationFile[]): GraphQLSchema {
  const kept = new Map<string, GraphQLNamedType>()
  const keep = (type: GraphQLNamedType | null | undefined): void => {
    if (!type || kept.has(type.name)) return
    if (isEnumType(type) || isScalarType(type)) kept.set(type.name, type)
    if (isInputObjectType(type)) {
      kept.set(type.name, type)
      for (const field of Object.values(type.getFields())) keep(getNamedType(field.type))
    }
  }
  const info = new TypeInfo(schema)
  for (const { document } of documents) {
    visit(
      document,
      visitWithTypeInfo(info, {
        Field: () => keep(getNamedType(info.getType() ?? undefined)),
        NamedType: (node) => keep(schema.getType(node.name.value)),
      }),
    )
  }
  // A schema needs a root; nothing is emitted for it that anyone uses.
  const query = new GraphQLObjectType({ name: 'QueryRoot', fields: {} })
  return new GraphQLSchema({ query, types: [...kept.values()], assumeValid: true })
}
