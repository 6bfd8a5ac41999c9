/** Rows as one parameter for `json_populate_recordset`; a bigint as text, which PostgreSQL reads without loss. */
export function toJsonRows(rows: readonly object[]): string {
  return JSON.stringify(rows, (_key, value: unknown) => (typeof value === 'bigint' ? String(value) : value))
}
