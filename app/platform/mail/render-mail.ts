import type { ComposedMail, MailDocument } from './mail-document.ts'
import { renderMailHtml } from './render-mail-html.ts'
import { renderMailText } from './render-mail-text.ts'

/** One content, written twice: as a page that mail programs show alike, and as plain text. */
export function renderMail(mail: MailDocument): ComposedMail {
  return { subject: oneLine(mail.subject), text: renderMailText(mail), html: renderMailHtml(mail) }
}

/** A subject is one line, whatever names it was filled with. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
