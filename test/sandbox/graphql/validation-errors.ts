import { print, type GraphQLError, type OperationDefinitionNode } from 'graphql'

type Shaped = {
  message: string
  locations: { line: number; column: number }[]
  path: (string | number)[]
  extensions: Record<string, unknown>
}
type Rule = { when: RegExp; to: (match: string[]) => { message: string; extensions: Record<string, unknown> } }

/** The library's words, as Shopify would have put them. What is not listed keeps its words. */
const RULES: Rule[] = [
  {
    when: /^Cannot query field "(\w+)" on type "(\w+)"/,
    to: ([, field = '', type = '']) => ({
      message: `Field '${field}' doesn't exist on type '${type}'`,
      extensions: { code: 'undefinedField', typeName: type, fieldName: field },
    }),
  },
  {
    when: /^Unknown argument "(\w+)" on field "(?:\w+)\.(\w+)"/,
    to: ([, argument = '', field = '']) => ({
      message: `Field '${field}' doesn't accept argument '${argument}'`,
      extensions: { code: 'argumentNotAccepted', name: field, typeName: 'Field', argumentName: argument },
    }),
  },
  {
    when: /^Argument "(\w+)" of type ".*" is required, but it was not provided|^Field "(\w+)" argument "(\w+)" of type/,
    to: ([, , field = '', argument = '']) => ({
      message: `Field '${field}' is missing required arguments: ${argument}`,
      extensions: { code: 'missingRequiredArguments', className: 'Field', name: field, arguments: argument },
    }),
  },
  {
    when: /^Field "([\w.]+)" of required type "(.+)" was not provided/,
    to: ([, member = '', type = '']) => {
      const [owner = '', name = ''] = member.split('.')
      return {
        message: `Argument '${name}' on InputObject '${owner}' is required. Expected type ${type}`,
        extensions: {
          code: 'missingRequiredInputObjectAttribute',
          argumentName: name,
          argumentType: type,
          inputObjectType: owner,
        },
      }
    },
  },
  {
    when: /^Directive "@(\w+)" may not be used on (\w+)/,
    to: ([, directive = '', place = '']) => ({
      message: `'@${directive}' can't be applied to ${place.toLowerCase()}s (allowed: fields)`,
      extensions: { code: 'directiveCannotBeApplied', targetName: place.toLowerCase(), name: directive },
    }),
  },
  {
    when: /^Variable "\$(\w+)" of type "(.+)" used in position expecting type "(.+)"/,
    to: ([, variable = '', from = '', into = '']) => ({
      message: `Type mismatch on variable $${variable} (${from} / ${into})`,
      extensions: { code: 'variableMismatch', variableName: variable, typeName: from, errorMessage: 'Type mismatch' },
    }),
  },
  {
    when: /^Variable "\$(\w+)" is never used in operation "(\w+)"/,
    to: ([, variable = '', operation = '']) => ({
      message: `Variable $${variable} is declared by ${operation} but not used`,
      extensions: { code: 'variableNotUsed', variableName: variable },
    }),
  },
  {
    when: /^Field "(\w+)" of type "(.+)" must have a selection of subfields/,
    to: ([, field = '', type = '']) => ({
      message: `Field must have selections (field '${field}' returns ${type} but has no selections. Did you mean '${field} { ... }'?)`,
      extensions: { code: 'selectionMismatch', nodeName: `field '${field}'`, typeName: type },
    }),
  },
  {
    when: /^(?:\w+ cannot represent|Value ".*" does not exist|Expected value of type|Enum ".*" cannot represent).*/,
    to: ([whole = '']) => ({ message: whole, extensions: { code: 'argumentLiteralsIncompatible', typeName: 'Field' } }),
  },
]

export function shapeValidationError(error: GraphQLError): Shaped {
  const locations = [...(error.locations ?? [])].map(({ line, column }) => ({ line, column }))
  for (const rule of RULES) {
    const match = rule.when.exec(error.message)
    if (match) return { ...rule.to([...match]), locations, path: ['query'] }
  }
  return { message: error.message, locations, path: ['query'], extensions: { code: 'invalidQuery' } }
}

/** `Variable "$order" got invalid value null at "order.lineItems[0].quantity"; Expected …` */
export function shapeVariableErrors(
  errors: readonly GraphQLError[],
  operation: OperationDefinitionNode,
  variables: Record<string, unknown>,
): unknown[] {
  return errors.map((error) => {
    const match = /^Variable "\$(\w+)" (?:got invalid value .*? at "([^"]+)"; |got invalid value .*?; |)(.*)$/s.exec(
      error.message,
    )
    const name = match?.[1] ?? ''
    const path = (match?.[2] ?? '')
      .replace(/\[(\d+)\]/g, '.$1')
      .split('.')
      .slice(1)
      .map((part) => (/^\d+$/.test(part) ? Number(part) : part))
    const explanation = match?.[3] ?? error.message
    const definition = operation.variableDefinitions?.find((one) => one.variable.name.value === name)
    const type = definition ? print(definition.type) : ''
    const place = path.length > 0 ? ` for ${path.join('.')}` : ''
    return {
      message: `Variable $${name} of type ${type} was provided invalid value${place} (${explanation})`,
      locations: [...(error.locations ?? [])].map(({ line, column }) => ({ line, column })),
      extensions: { code: 'INVALID_VARIABLE', value: variables[name] ?? null, problems: [{ path, explanation }] },
    }
  })
}
