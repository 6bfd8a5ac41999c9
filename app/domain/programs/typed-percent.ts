/** A percentage as people type it: "12", "12.5" or "12,5". */
export const typedPercent = /^(\d{1,3})(?:[.,](\d{1,2}))?$/

/** In basis points, without a float; null for what is no percentage. */
export function toBasisPoints(typed: string): number | null {
  const [, whole, fraction = ''] = typedPercent.exec(typed.trim()) ?? []
  return whole === undefined ? null : Number(whole) * 100 + Number(fraction.padEnd(2, '0'))
}
