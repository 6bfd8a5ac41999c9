/** Midnight at the start of a span of days that ends today, in a time zone. Arguments are SQL expressions, never values. */
export function periodStartSql(of: { now: string; timeZone: string; days: string }): string {
  return `((date_trunc('day', ${of.now} AT TIME ZONE ${of.timeZone}) - (${of.days} - 1) * interval '1 day') AT TIME ZONE ${of.timeZone})`
}
