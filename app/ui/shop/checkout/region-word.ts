const states = ['AU', 'BR', 'IN', 'MX', 'MY', 'NG', 'US']
const provinces = ['AR', 'CA', 'CN', 'EG', 'ES', 'ID', 'IT', 'KW', 'PH', 'SA', 'TH', 'TR', 'VN', 'ZA']

/** What a country calls its parts: the key of the word beside the field. */
export function regionWord(country: string): 'state' | 'province' | 'emirate' | 'prefecture' | 'county' | 'region' {
  if (states.includes(country)) return 'state'
  if (provinces.includes(country)) return 'province'
  if (country === 'AE') return 'emirate'
  if (country === 'JP') return 'prefecture'
  return country === 'IE' ? 'county' : 'region'
}
