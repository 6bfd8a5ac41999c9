import sanitizeHtml from 'sanitize-html'

const allowedTags = [
  'p', 'br', 'ul', 'ol', 'li', 'strong', 'b', 'em', 'i', 'u', 's', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'table',
  'thead', 'tbody', 'tr', 'th', 'td', 'a', 'span', 'div', 'hr', 'sub', 'sup', 'small',
] // prettier-ignore

const options: sanitizeHtml.IOptions = {
  allowedTags,
  allowedAttributes: {
    a: ['href', 'rel', 'target'],
    th: ['colspan', 'rowspan'],
    td: ['colspan', 'rowspan'],
    '*': ['dir', 'lang'],
  },
  allowedSchemes: ['https', 'mailto'],
  transformTags: {
    h1: 'h2',
    a: (tagName, attribs) => ({
      tagName,
      attribs: { ...(attribs.href ? { href: attribs.href } : {}), rel: 'nofollow noopener ugc', target: '_blank' },
    }),
  },
}

const longestDescription = 50_000

export type Description = { readonly kind: 'text' | 'html'; readonly value: string }

/** A merchant's description as markup that is safe to show as it is. Plain text becomes paragraphs. */
export function sanitiseDescription({ kind, value }: Description): string {
  const cut = value.slice(0, longestDescription)
  if (kind === 'html') return sanitizeHtml(cut, options).trim()
  const paragraphs = cut.split(/\n\s*\n|\r\n\s*\r\n/).map((one) => one.trim())
  return paragraphs
    .filter((one) => one !== '')
    .map((one) => `<p>${escapeText(one)}</p>`)
    .join('')
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
