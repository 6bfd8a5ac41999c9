import { GraphQLError } from 'graphql'

export type UserError = { field: string[] | null; message: string; code: string | null }

/** A top-level error with Shopify's `extensions.code`. */
export function topLevel(message: string, code: string, more: Record<string, unknown> = {}): GraphQLError {
  return new GraphQLError(message, { extensions: { code, ...more } })
}

/** The sandbox never answers what it does not know with a silent null. */
export function notModelled(what: string): GraphQLError {
  return topLevel(`not modelled: ${what}`, 'NOT_MODELLED')
}

export function resourceNotFound(id: unknown): GraphQLError {
  return topLevel(`Invalid id: ${String(id)}`, 'RESOURCE_NOT_FOUND')
}

export function userError(field: readonly (string | number)[] | null, message: string, code?: string): UserError {
  return { field: field === null ? null : field.map(String), message, code: code ?? null }
}

/** Refuses input members that exist in the schema but have no effect here, instead of ignoring them. */
export function refuseInput(type: string, input: Record<string, unknown>, members: readonly string[]): void {
  for (const member of members) {
    const value = input[member]
    if (value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0)) {
      throw notModelled(`${type}.${member}`)
    }
  }
}
