/** What a variant is called beside its product; empty for the only one, which Shopify calls "Default Title". */
export function variantName(title: string): string {
  return title === 'Default Title' ? '' : title
}
