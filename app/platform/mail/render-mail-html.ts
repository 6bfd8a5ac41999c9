import { escapeHtml as esc } from './escape-html.ts'
import type { MailBlock, MailDocument, MailItem } from './mail-document.ts'

/*
 * Tables and inline styles, because mail programs keep little else; `start` is unknown to many of them, so sides are
 * named by the direction. Dark inboxes get their own colours by class, and stay readable where they invert instead.
 */
const ink = '#15151e'
const soft = '#5c5966'
const line = '#e2dacb'
const paper = '#fbf8f2'
const fonts = `-apple-system,'Segoe UI',Roboto,'IBM Plex Sans Arabic',Tahoma,Arial,sans-serif`
const table = 'role="presentation" cellpadding="0" cellspacing="0" border="0"'

const dark = [
  '.v-page{background:#0e0e17!important}',
  '.v-card{background:#1b1b27!important}',
  '.v-ink{color:#f8f5ee!important}',
  '.v-soft{color:#b8b4c2!important}',
  '.v-line{border-color:#3a394a!important}',
  '.v-note{background:#2c2f14!important;color:#eef6bd!important}',
  '.v-button{background:#d9f24b!important}',
  '.v-button a{color:#15151e!important}',
].join('')

type Sides = { readonly start: 'left' | 'right'; readonly end: 'left' | 'right' }

export function renderMailHtml(mail: MailDocument): string {
  const direction = mail.locale === 'ar' ? 'rtl' : 'ltr'
  const sides: Sides = direction === 'rtl' ? { start: 'right', end: 'left' } : { start: 'left', end: 'right' }
  return (
    `<!doctype html><html lang="${mail.locale}" dir="${direction}"><head><meta charset="utf-8">` +
    `<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light dark">` +
    `<meta name="supported-color-schemes" content="light dark"><title>${esc(mail.subject)}</title>` +
    `<style>:root{color-scheme:light dark}@media (prefers-color-scheme:dark){${dark}}</style></head>` +
    `<body class="v-page" style="margin:0;padding:0;background:${paper};-webkit-text-size-adjust:100%">` +
    `<div style="display:none;max-height:0;overflow:hidden;opacity:0">${esc(mail.preheader)}${'&#8199;&#847; '.repeat(30)}</div>` +
    `<table ${table} width="100%" dir="${direction}" class="v-page" style="background:${paper}"><tr><td align="center" style="padding:24px 12px">` +
    `<table ${table} width="100%" style="max-width:560px">${header(mail, sides)}${card(mail, sides)}` +
    `<tr><td class="v-soft" align="${sides.start}" style="padding:20px 24px;font:13px/1.6 ${fonts};color:${soft}">${esc(mail.footer)}</td></tr>` +
    `</table></td></tr></table></body></html>`
  )
}

function header({ sender }: MailDocument, { start, end }: Sides): string {
  const shop = sender
    ? `<td align="${end}" class="v-soft" style="font:14px/1.4 ${fonts};color:${soft}"><bdi>${esc(sender)}</bdi></td>`
    : ''
  const name = `<td align="${start}" class="v-ink" style="font:700 20px/1.2 ${fonts};color:${ink}">Vitrine</td>`
  return `<tr><td style="padding:4px 24px 16px"><table ${table} width="100%"><tr>${name}${shop}</tr></table></td></tr>`
}

function card({ heading, blocks }: MailDocument, sides: Sides): string {
  const title = `<h1 class="v-ink" style="margin:0 0 16px;font:700 24px/1.3 ${fonts};color:${ink}">${esc(heading)}</h1>`
  const inside = blocks.map((block) => toHtml(block, sides)).join('')
  const style = `padding:28px 24px;background:#ffffff;border:1px solid ${line};border-radius:16px`
  return `<tr><td class="v-card v-line" align="${sides.start}" style="${style}">${title}${inside}</td></tr>`
}

function toHtml(block: MailBlock, sides: Sides): string {
  switch (block.kind) {
    case 'text':
      return `<p class="v-ink" style="margin:0 0 16px;font:16px/1.6 ${fonts};color:${ink}">${breaks(block.text)}</p>`
    case 'note':
      return `<table ${table} width="100%" style="margin:0 0 20px"><tr><td class="v-note" align="${sides.start}" style="padding:14px 16px;border-radius:10px;background:#eef6bd;font:15px/1.6 ${fonts};color:${ink}">${breaks(block.text)}</td></tr></table>`
    case 'title':
      return `<h2 class="v-ink" style="margin:24px 0 8px;font:600 15px/1.4 ${fonts};color:${ink}">${esc(block.text)}</h2>`
    case 'items':
      return `<table ${table} width="100%" style="margin:0 0 12px">${block.items.map((item) => itemRow(item, sides)).join('')}</table>`
    case 'rows':
      return `<table ${table} width="100%" style="margin:0 0 16px">${block.rows.map((row) => amountRow(row, sides)).join('')}</table>`
    case 'address':
      return `<p class="v-soft" style="margin:0 0 16px;font:15px/1.6 ${fonts};color:${soft}">${block.lines.map((each) => `<bdi>${esc(each)}</bdi>`).join('<br>')}</p>`
    case 'button':
      return `<table ${table} style="margin:20px 0 8px"><tr><td class="v-button" bgcolor="${ink}" style="border-radius:999px;background:${ink}"><a href="${esc(block.link)}" style="display:inline-block;padding:14px 26px;font:600 16px/1.2 ${fonts};color:#ffffff;text-decoration:none">${esc(block.label)}</a></td></tr></table>`
    case 'link':
      return `<p style="margin:12px 0;font:15px/1.6 ${fonts}"><a class="v-ink" href="${esc(block.link)}" style="color:${ink};text-decoration:underline">${esc(block.label)}</a></p>`
  }
}

function itemRow({ title, detail, amount, imageUrl }: MailItem, { start, end }: Sides): string {
  const edge = `border-bottom:1px solid ${line}`
  const picture = imageUrl
    ? `<td class="v-line" width="64" style="width:64px;padding:10px 0;${edge}"><img src="${esc(imageUrl)}" width="56" height="56" alt="" style="display:block;border-radius:8px;object-fit:cover"></td>`
    : ''
  const about = detail
    ? `<br><span class="v-soft" style="font-size:13px;color:${soft}"><bdi>${esc(detail)}</bdi></span>`
    : ''
  return (
    `<tr>${picture}<td class="v-ink v-line" align="${start}" ${imageUrl ? '' : 'colspan="2" '}style="padding:10px 8px;font:15px/1.5 ${fonts};color:${ink};${edge}"><bdi>${esc(title)}</bdi>${about}</td>` +
    `<td class="v-ink v-line" align="${end}" style="padding:10px 0;white-space:nowrap;font:15px/1.5 ${fonts};color:${ink};${edge}">${amount ? `<bdi>${esc(amount)}</bdi>` : ''}</td></tr>`
  )
}

type Row = { readonly label: string; readonly value: string; readonly isStrong?: boolean }

function amountRow({ label, value, isStrong = false }: Row, { start, end }: Sides): string {
  const font = `font:${isStrong ? '700 17px' : '15px'}/1.5 ${fonts}`
  const first = `<td class="${isStrong ? 'v-ink' : 'v-soft'}" align="${start}" style="padding:4px 0;${font};color:${isStrong ? ink : soft}">${esc(label)}</td>`
  return `<tr>${first}<td class="v-ink" align="${end}" style="padding:4px 0;${font};color:${ink}"><bdi>${esc(value)}</bdi></td></tr>`
}

function breaks(text: string): string {
  return esc(text).replaceAll('\n', '<br>')
}
