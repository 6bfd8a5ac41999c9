/** Documents that a rule for a restricted category may ask a shop for (J6). Words: ui/messages/catalog.ts. */
export const licenceKinds = ['alcoholRetail', 'tobaccoRetail', 'pharmacy', 'adultRetail', 'weaponsDealer'] as const

export type LicenceKind = (typeof licenceKinds)[number]
