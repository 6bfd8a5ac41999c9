type AddressPart =
  'firstName' | 'lastName' | 'company' | 'line1' | 'line2' | 'city' | 'region' | 'postalCode' | 'country' | 'phone'

/** Where the postal code stands after the place, as most of the English-speaking world and the Gulf write it. */
const placeFirst: ReadonlySet<string> = new Set([
  'AE', 'AU', 'BH', 'CA', 'EG', 'GB', 'HK', 'ID', 'IE', 'IN', 'JO', 'JP', 'KR', 'KW', 'NG', 'NZ', 'OM', 'PH', 'QA', 'SA',
  'SG', 'TH', 'TW', 'US', 'VN', 'ZA',
]) // prettier-ignore

/** An address as its country writes it on an envelope, line by line; the country in the reader's own words. */
export function addressLines(
  address: Readonly<Partial<Record<AddressPart, string>>>,
  countryName: (code: string) => string,
): string[] {
  const { firstName, lastName, company, line1, line2, city, region, postalCode, country = '', phone } = address
  const joined = (sign: string, ...parts: readonly (string | undefined)[]) => parts.filter(Boolean).join(sign)
  const place = placeFirst.has(country)
    ? joined(', ', city, joined(' ', region, postalCode))
    : joined(', ', joined(' ', postalCode, city), region)
  const lines = [joined(' ', firstName, lastName), company, line1, line2, place, country && countryName(country), phone]
  return lines.map((line) => (line ?? '').replace(/\s+/g, ' ').trim()).filter((line) => line !== '')
}
