const providersThatIgnoreDots = new Set(['gmail.com', 'googlemail.com'])
const providersWithPlusTags = new Set([
  'gmail.com',
  'googlemail.com',
  'outlook.com',
  'hotmail.com',
  'live.com',
  'icloud.com',
  'me.com',
  'fastmail.com',
  'protonmail.com',
  'proton.me',
])

export function normalizeEmail(email: string): string {
  return email.trim().toLowerCase()
}

/** E8: two addresses that reach one mailbox have one identity. Only providers known to ignore a part are folded. */
export function emailIdentityOf(email: string): string {
  const normalized = normalizeEmail(email)
  const at = normalized.lastIndexOf('@')
  let local = normalized.slice(0, at)
  let domain = normalized.slice(at + 1)
  if (providersWithPlusTags.has(domain)) local = local.split('+')[0] ?? local
  if (providersThatIgnoreDots.has(domain)) local = local.replaceAll('.', '')
  if (domain === 'googlemail.com') domain = 'gmail.com'
  return `${local}@${domain}`
}
