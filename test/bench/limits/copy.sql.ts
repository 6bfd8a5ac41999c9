/** What a sync writes of the catalogue. */
export const syncedTables = ['Product', 'ProductText', 'Variant', 'VariantPrice', 'StockLevel', 'InventoryLevel', 'ProductOffer'] as const // prettier-ignore
export type SyncedTable = (typeof syncedTables)[number]

export const countRowsSql = `SELECT ${syncedTables.map((table) => `(SELECT count(*)::int FROM "${table}") AS "${table}"`).join(', ')}`

/** A table of the same shape, with its indexes: only foreign keys are missing. */
export const createBareCopySql = (table: SyncedTable) => `CREATE TABLE "Bare${table}" (LIKE "${table}" INCLUDING ALL)`
export const clearBareCopySql = (table: SyncedTable) => `TRUNCATE "Bare${table}"`

/** Files of the server's machine, which is ours. */
export const writeFileSql = (table: SyncedTable, file: string) => `COPY "${table}" TO '${file}'`
export const copyFileSql = (table: SyncedTable, file: string) => `COPY "Bare${table}" FROM '${file}'`
