/* Every repetition has a bound, so that no text takes long. */

export type Contact = { readonly kind: 'email' | 'link' | 'phone'; readonly found: string }

const email = /[\p{L}\p{N}._%+-]{1,64}@(?:[\p{L}\p{N}-]{1,63}\.){1,8}\p{L}{2,24}/u
/** Addresses that say so, those of the great messengers, and bare ones under the common endings. */
const link =
  /(?:https?:\/\/|www\.)\S+|\b(?:wa\.me|t\.me|bit\.ly|m\.me)\/\S+|(?<![\p{L}\p{N}@.])[a-z0-9][a-z0-9-]{0,62}\.(?:com|net|org|shop|store|info)(?![\p{L}\p{N}])/iu
/** With an international prefix, or after a word that announces one: other long numbers are sizes, barcodes and models. */
const international = /(?<![\p{L}\p{N}])(?:\+|00)[1-9](?:[ .()/-]{0,2}\d){7,13}(?!\d)/u
const announced =
  /(?:\b(?:call|phone|tel|telp|telefon|téléphone|mobile|whatsapp|hotline)\b|هاتف|جوال|واتساب|اتصل|電話|携帯)[^\d+]{0,15}(\+?\d(?:[ .()/-]{0,2}\d){6,13})(?!\d)/iu

/** The first e-mail address, link or telephone number in a text, as it stands there; null if there is none. */
export function findContact(text: string): Contact | null {
  const [address] = email.exec(text) ?? []
  if (address) return { kind: 'email', found: shorten(address) }
  const [site] = link.exec(text) ?? []
  if (site) return { kind: 'link', found: shorten(site) }
  const digits = toLatinDigits(text)
  const number = international.exec(digits)?.[0] ?? announced.exec(digits)?.[1]
  return number === undefined ? null : { kind: 'phone', found: shorten(number) }
}

function toLatinDigits(text: string): string {
  return text.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
}

function shorten(found: string): string {
  return found.length > 60 ? `${found.slice(0, 59)}…` : found
}
