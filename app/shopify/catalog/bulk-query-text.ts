import { print, visit, type DocumentNode } from 'graphql'
import { inlineFragments } from './inline-fragments.ts'
import { repeatFields, type Repeated } from './repeat-fields.ts'

/**
 * Bulk queries take no variables, no name and no fragments: everything is written into the text. Fields that depend on
 * a repeated variable (a country, a language) are asked once for each of its values.
 */
export function bulkQueryText(
  document: DocumentNode,
  values: Readonly<Record<string, string>>,
  repeated: Repeated = {},
): string {
  return print(
    visit(repeatFields(inlineFragments(document), repeated), {
      OperationDefinition: {
        leave: (node) => ({ ...node, name: undefined, variableDefinitions: [] }),
      },
      Variable: (node) => {
        const value = values[node.name.value]
        if (value === undefined) throw new Error(`bulk query without a value for $${node.name.value}`)
        return { kind: 'StringValue', value }
      },
      VariableDefinition: () => false,
    }),
  )
}
