import { randomUUID } from 'node:crypto'

/** For a form that must not count twice: the page that shows it makes one. */
export function requestKey(): string {
  return randomUUID()
}
