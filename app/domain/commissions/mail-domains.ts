/** E9: mailboxes that anybody may open say nothing about who belongs together. */
const freeMail = new Set([
  'gmail.com', 'googlemail.com', 'outlook.com', 'hotmail.com', 'live.com', 'msn.com', 'icloud.com', 'me.com', 'mac.com',
  'yahoo.com', 'yahoo.co.uk', 'yahoo.fr', 'ymail.com', 'aol.com', 'proton.me', 'protonmail.com', 'fastmail.com', 'gmx.com',
  'gmx.de', 'gmx.net', 'web.de', 't-online.de', 'mail.ru', 'yandex.ru', 'yandex.com', 'qq.com', '163.com', '126.com',
  'naver.com', 'hanmail.net', 'orange.fr', 'free.fr', 'laposte.net', 'libero.it', 'wp.pl', 'o2.pl', 'seznam.cz', 'zoho.com',
  'hey.com', 'tutanota.com', 'hotmail.co.uk', 'hotmail.fr', 'comcast.net', 'btinternet.com', 'maktoob.com', 'example.com',
]) // prettier-ignore

/** E10: mailboxes made to be thrown away. */
const disposable = new Set([
  'mailinator.com', 'guerrillamail.com', 'guerrillamail.net', '10minutemail.com', 'temp-mail.org', 'tempmail.com',
  'yopmail.com', 'trashmail.com', 'throwawaymail.com', 'getnada.com', 'sharklasers.com', 'maildrop.cc', 'dispostable.com',
  'fakeinbox.com', 'mintemail.com', 'mohmal.com', 'emailondeck.com', 'spamgourmet.com', 'tempr.email', 'mailnesia.com',
  'grr.la', 'discard.email', 'burnermail.io', 'moakt.com', 'mytemp.email', 'inboxkitten.com', '33mail.com', 'tmpmail.org',
]) // prettier-ignore

export function mailDomainOf(email: string): string {
  return email.slice(email.lastIndexOf('@') + 1).toLowerCase()
}

export const isFreeMail = (domain: string): boolean => freeMail.has(domain)

/** The domain itself or anything below it: abc.mailinator.com reaches the same place. */
export function isDisposableMail(domain: string): boolean {
  const parts = domain.split('.')
  return parts.some((_, index) => disposable.has(parts.slice(index).join('.')))
}
