import { mailWords, viewOrder, type MailKind, type MailLocale } from './words.ts'

export type ComposedMail = { readonly subject: string; readonly text: string; readonly html: string }
export type MailVars = Readonly<Record<string, string>>

/** One mail in the shopper's language: plain text, and the same as a small page that mail programs show alike. */
export function composeMail(kind: MailKind, locale: string, vars: MailVars, link: string | null): ComposedMail {
  const language: MailLocale = locale === 'ar' ? 'ar' : 'en'
  const words = mailWords[language][kind]
  const [subject, heading, body] = [words.subject, words.heading, words.body].map((text) => fill(text, vars))
  const text = [heading, '', body, ...(link ? ['', `${viewOrder[language]}: ${link}`] : [])].join('\n')
  return { subject: subject ?? '', text, html: toHtml(language, heading ?? '', body ?? '', link) }
}

export function fill(text: string, vars: MailVars): string {
  return text.replace(/\{(\w+)\}/g, (_whole, name: string) => vars[name] ?? '').trim()
}

function toHtml(language: MailLocale, heading: string, body: string, link: string | null): string {
  const direction = language === 'ar' ? 'rtl' : 'ltr'
  const button = link
    ? `<p style="margin:28px 0 0"><a href="${escapeHtml(link)}" style="background:#111;color:#fff;padding:12px 20px;border-radius:10px;text-decoration:none">${viewOrder[language]}</a></p>`
    : ''
  return (
    `<!doctype html><html lang="${language}" dir="${direction}"><body style="margin:0;background:#f5f5f4">` +
    `<div style="max-width:520px;margin:0 auto;padding:32px 24px;background:#fff;font:16px/1.6 system-ui,sans-serif;color:#1c1917">` +
    `<h1 style="font-size:22px;margin:0 0 12px">${escapeHtml(heading)}</h1><p style="margin:0">${escapeHtml(body)}</p>${button}` +
    `</div></body></html>`
  )
}

function escapeHtml(text: string): string {
  const names: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  }
  return text.replace(/[&<>"']/g, (sign) => names[sign] ?? sign)
}
