import { Kind, visit, type DocumentNode, type FieldNode, type SelectionNode, type ValueNode } from 'graphql'

/** Values for variables that a document asks its fields for once each: countries, languages. */
export type Repeated = Readonly<
  Record<string, { readonly kind: 'enum' | 'string'; readonly values: readonly string[] }>
>

/** Under which name a repeated field answers for one value: "contextualPricing_US", "translations_pt_BR". */
export function aliasFor(field: string, value: string): string {
  return `${field}_${value.replace(/[^A-Za-z0-9]/g, '_')}`
}

/**
 * Replaces every field with an argument that names a repeated variable by one aliased copy for each value, and the
 * variable itself by nothing. No values, no field.
 */
export function repeatFields(document: DocumentNode, repeated: Repeated): DocumentNode {
  return visit(document, {
    SelectionSet: {
      leave: (set) => {
        const copies = (one: SelectionNode): SelectionNode[] =>
          one.kind === Kind.FIELD ? copiesOf(one, repeated) : [one]
        return { ...set, selections: set.selections.flatMap(copies) }
      },
    },
    VariableDefinition: ({ variable }) => (variable.name.value in repeated ? null : undefined),
  })
}

function copiesOf(field: FieldNode, repeated: Repeated): FieldNode[] {
  const name = Object.keys(repeated).find((variable) => asksFor(field, variable))
  if (name === undefined) return [field]
  const { kind, values } = repeated[name] ?? { kind: 'string', values: [] }
  return values.map((value) => {
    const literal: ValueNode = kind === 'enum' ? { kind: Kind.ENUM, value } : { kind: Kind.STRING, value }
    const written: FieldNode = {
      ...field,
      alias: { kind: Kind.NAME, value: aliasFor(field.name.value, value) },
      arguments: (field.arguments ?? []).map((argument) =>
        visit(argument, { Variable: (variable) => (variable.name.value === name ? literal : undefined) }),
      ),
    }
    return written
  })
}

/** Only the field's own arguments: what is below it has been seen to already. */
function asksFor(field: FieldNode, variable: string): boolean {
  let asks = false
  for (const argument of field.arguments ?? []) {
    visit(argument, {
      Variable: ({ name }) => {
        asks ||= name.value === variable
      },
    })
  }
  return asks
}
