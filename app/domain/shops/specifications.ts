/** Selling regions that the app declares in extensions/vitrine-channel/specifications, by country. */
const specificationOfCountry: Readonly<Record<string, string>> = {
  US: 'vitrine-us',
  GB: 'vitrine-gb',
  JP: 'vitrine-jp',
  ID: 'vitrine-id',
  KW: 'vitrine-kw',
}

/** Where a shop sells first: its own country if we serve it, else the United States. */
export function specificationFor(country: string): string {
  return specificationOfCountry[country] ?? 'vitrine-us'
}
