/** Why something goes back: a closed list, in words in ui/messages/returns.ts. */
export const returnReasons = [
  'sizeTooSmall',
  'sizeTooLarge',
  'notAsDescribed',
  'damaged',
  'wrongItem',
  'changedMind',
  'late',
  'other',
] as const
export type ReturnReason = (typeof returnReasons)[number]

/** Shopify's own list of reasons (SHOPIFY.md D5). */
export type ShopifyReturnReason =
  | 'COLOR' | 'DEFECTIVE' | 'NOT_AS_DESCRIBED' | 'OTHER' | 'SIZE_TOO_LARGE' | 'SIZE_TOO_SMALL' | 'STYLE' | 'UNKNOWN'
  | 'UNWANTED' | 'WRONG_ITEM' // prettier-ignore

const inShopify: Readonly<Record<ReturnReason, ShopifyReturnReason>> = {
  sizeTooSmall: 'SIZE_TOO_SMALL',
  sizeTooLarge: 'SIZE_TOO_LARGE',
  notAsDescribed: 'NOT_AS_DESCRIBED',
  damaged: 'DEFECTIVE',
  wrongItem: 'WRONG_ITEM',
  changedMind: 'UNWANTED',
  late: 'OTHER',
  other: 'OTHER',
}

export function reasonForShopify(reason: string): ShopifyReturnReason {
  const known = returnReasons.find((one) => one === reason)
  return known ? inShopify[known] : 'OTHER'
}

const fromShopify: Readonly<Record<string, ReturnReason>> = {
  COLOR: 'notAsDescribed',
  DEFECTIVE: 'damaged',
  NOT_AS_DESCRIBED: 'notAsDescribed',
  SIZE_TOO_LARGE: 'sizeTooLarge',
  SIZE_TOO_SMALL: 'sizeTooSmall',
  STYLE: 'changedMind',
  UNWANTED: 'changedMind',
  WRONG_ITEM: 'wrongItem',
}

/** A reason that Shopify invents tomorrow is "other" here, never a crash (I1). */
export function reasonFromShopify(reason: string): ReturnReason {
  return fromShopify[reason.toUpperCase().replaceAll('-', '_')] ?? 'other'
}
