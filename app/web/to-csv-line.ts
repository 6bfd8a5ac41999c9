/** What a spreadsheet would take for a formula, which somebody else's text must never become. */
const startsFormula = /^[\s]*[=+\-@\t\r]/

/** One line of RFC 4180. A cell that would be a formula gets an apostrophe, which spreadsheets take for "this is text". */
export function toCsvLine(cells: readonly string[]): string {
  return cells.map(toCell).join(',') + '\r\n'
}

function toCell(value: string): string {
  const safe = startsFormula.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
