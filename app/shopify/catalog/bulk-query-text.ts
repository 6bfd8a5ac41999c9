import { print, visit, type DocumentNode } from 'graphql'

/** Bulk queries take no variables and no name: the values are written into the text. */
export function bulkQueryText(document: DocumentNode, values: Readonly<Record<string, string>>): string {
  return print(
    visit(document, {
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
