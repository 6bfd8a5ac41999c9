/** The reasons that Shopify's standard definitions and the older enum have in common, by number. */
const REASONS = [
  'SIZE_TOO_SMALL',
  'SIZE_TOO_LARGE',
  'UNWANTED',
  'NOT_AS_DESCRIBED',
  'WRONG_ITEM',
  'DEFECTIVE',
  'STYLE',
  'COLOR',
  'OTHER',
  'UNKNOWN',
] as const

export type ReasonDefinition = { number: number; reason: string; handle: string; name: string }

export const REASON_DEFINITIONS: readonly ReasonDefinition[] = REASONS.map((reason, index) => {
  const words = reason.toLowerCase().split('_')
  const [first = '', ...rest] = words
  return {
    number: index + 1,
    reason,
    handle: words.join('-'),
    name: [first.charAt(0).toUpperCase() + first.slice(1), ...rest].join(' '),
  }
})

export function reasonByNumber(number: number | null): string | null {
  return REASON_DEFINITIONS.find((one) => one.number === number)?.reason ?? null
}

export function isReason(text: string): boolean {
  return REASON_DEFINITIONS.some((one) => one.reason === text)
}
