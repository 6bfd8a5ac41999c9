/** Text that is already HTML. Everything else put into a template is escaped. */
export class Markup {
  constructor(readonly html: string) {}

  toString(): string {
    return this.html
  }
}

type Piece = Markup | string | number | null | undefined | false | readonly Piece[]

export function html(strings: TemplateStringsArray, ...pieces: Piece[]): Markup {
  const parts = strings.map((text, index) => text + (index < pieces.length ? render(pieces[index]) : ''))
  return new Markup(parts.join(''))
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character)
}

/** JSON that may stand inside a script element. */
export function scriptJson(value: unknown): Markup {
  return new Markup(JSON.stringify(value).replaceAll('<', '\\u003c'))
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

function render(piece: Piece): string {
  if (piece === null || piece === undefined || piece === false) return ''
  if (piece instanceof Markup) return piece.html
  if (Array.isArray(piece)) return piece.map(render).join('')
  return escapeHtml(String(piece))
}
