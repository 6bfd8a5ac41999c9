import { directionOf, type Locale } from '#app/ui/messages/locale.ts'

export type PlainPage = {
  readonly locale: Locale
  readonly title: string
  readonly text: string
  readonly actions: readonly { readonly href: string; readonly label: string; readonly isQuiet?: boolean }[]
}

const style =
  'body{margin:0;min-height:100dvh;display:grid;place-content:center;gap:1rem;padding:2rem;background:#fbf8f2;color:#15151e;' +
  'font:1rem/1.5 system-ui,sans-serif}h1{font-size:1.75rem;line-height:1.2;margin:0}p{margin:0;max-width:34rem}' +
  'a{justify-self:start;padding:.85rem 1.4rem;border-radius:99px;background:#15151e;color:#fbf8f2;text-decoration:none;font-weight:600}' +
  'a.quiet{background:none;color:inherit;text-decoration:underline}' +
  '@media(prefers-color-scheme:dark){body{background:#11111a;color:#f6f2ea}a{background:#f6f2ea;color:#11111a}}'

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string) => text.replace(/[&<>"]/g, (letter) => entities[letter] ?? '')

/** A page without scripts or pictures of ours to load, for whoever is not inside the shop yet, or leaves it. */
export function plainPage(request: Request, status: number, { locale, title, text, actions }: PlainPage): Response {
  const links = actions.map(({ href, label, isQuiet = false }) => {
    const look = isQuiet ? ' class="quiet"' : ''
    return `<a href="${escaped(href)}" rel="nofollow ugc noopener noreferrer"${look}>${escaped(label)}</a>`
  })
  const page =
    `<!doctype html><html lang="${locale}" dir="${directionOf(locale)}"><head><meta charset="utf-8">` +
    `<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">` +
    `<title>${escaped(title)}</title><style>${style}</style></head>` +
    `<body><h1>${escaped(title)}</h1><p>${escaped(text)}</p>${links.join('')}</body></html>`
  const headers = {
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'no-store',
    'Referrer-Policy': 'no-referrer',
    'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'",
  }
  return new Response(request.method === 'HEAD' ? null : page, { status, headers })
}
