import { resourceNotFound } from './errors.ts'

export function gid(type: string, id: number): string {
  return `gid://shopify/${type}/${id}`
}

/** The number behind a global id of one of these types; null for anything else. */
export function numberOf(value: unknown, ...types: string[]): number | null {
  const match = /^gid:\/\/shopify\/([A-Za-z]+)\/(\d+)(?:\?.*)?$/.exec(String(value))
  return match && types.includes(match[1] ?? '') ? Number(match[2]) : null
}

/** Mutations answer a foreign or malformed id with a top-level error. */
export function requireNumber(value: unknown, ...types: string[]): number {
  const number = numberOf(value, ...types)
  if (number === null) throw resourceNotFound(value)
  return number
}
