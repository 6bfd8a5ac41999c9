export const taxForms = ['W9', 'W8BEN', 'W8BENE'] as const
export type TaxFormName = (typeof taxForms)[number]

/** F7: a US person gives a W-9; of the others, people and companies have a form each. */
export function taxFormFor(profile: { readonly isUsPerson: boolean; readonly entityType: string }): TaxFormName {
  if (profile.isUsPerson) return 'W9'
  return profile.entityType === 'company' ? 'W8BENE' : 'W8BEN'
}
