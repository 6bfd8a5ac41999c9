/**
 * What routes may hold of the database: the reader handle that loaders pass to domain readers, and the one way to open
 * a transaction around a command. Queries themselves live in the domain.
 */
export { db, inTransaction } from '#app/platform/db/database.server.ts'
export type { Tx } from '#app/platform/db/database.server.ts'
export { now } from '#app/platform/clock.server.ts'
