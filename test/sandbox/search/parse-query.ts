// Shopify's search syntax, as `query:` arguments and webhook filters use it.
export type Comparator = ':' | ':>' | ':>=' | ':<' | ':<='
export type Query =
  | { kind: 'all' }
  | { kind: 'and' | 'or'; parts: Query[] }
  | { kind: 'not'; part: Query }
  | { kind: 'field'; field: string; comparator: Comparator; value: string }
  | { kind: 'text'; value: string }

export class QuerySyntaxError extends Error {}

type Token = { kind: '(' | ')' | 'and' | 'or' | 'not' } | { kind: 'term'; query: Query }

const TERM = /^(?:([A-Za-z_][\w.]*)(:(?:>=|<=|>|<)?))?("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[^\s()]+)/

export function parseQuery(text: string): Query {
  const tokens = tokenize(text)
  let at = 0
  const peek = () => tokens[at]
  const parseOr = (): Query => {
    const parts = [parseAnd()]
    while (peek()?.kind === 'or') {
      at++
      parts.push(parseAnd())
    }
    return parts.length === 1 ? (parts[0] as Query) : { kind: 'or', parts }
  }
  const parseAnd = (): Query => {
    const parts = [parseOne()]
    for (let next = peek(); next && next.kind !== 'or' && next.kind !== ')'; next = peek()) {
      if (next.kind === 'and') at++
      parts.push(parseOne())
    }
    return parts.length === 1 ? (parts[0] as Query) : { kind: 'and', parts }
  }
  const parseOne = (): Query => {
    const token = tokens[at++]
    if (token?.kind === 'not') return { kind: 'not', part: parseOne() }
    if (token?.kind === 'term') return token.query
    if (token?.kind !== '(') throw new QuerySyntaxError(`Unexpected end or operator in: ${text}`)
    const inner = parseOr()
    if (tokens[at++]?.kind !== ')') throw new QuerySyntaxError(`A parenthesis is not closed in: ${text}`)
    return inner
  }
  if (tokens.length === 0) return { kind: 'all' }
  const query = parseOr()
  if (at < tokens.length) throw new QuerySyntaxError(`Unexpected parenthesis in: ${text}`)
  return query
}

function tokenize(text: string): Token[] {
  const tokens: Token[] = []
  let rest = text.trim()
  while (rest !== '') {
    const first = rest.charAt(0)
    let length = 1
    if (first === '(' || first === ')') tokens.push({ kind: first })
    else if (first === '-' && /^-\S/.test(rest)) tokens.push({ kind: 'not' })
    else {
      const word = /^(AND|OR|NOT)(?=[\s(]|$)/.exec(rest)
      if (word) {
        tokens.push({ kind: (word[1] ?? '').toLowerCase() as 'and' | 'or' | 'not' })
        length = word[0].length
      } else {
        const term = TERM.exec(rest)
        if (!term) throw new QuerySyntaxError(`Cannot read: ${rest}`)
        tokens.push({ kind: 'term', query: toTerm(term) })
        length = term[0].length
      }
    }
    rest = rest.slice(length).trimStart()
  }
  return tokens
}

function toTerm(term: RegExpExecArray): Query {
  const raw = term[3] ?? ''
  const quoted = /^["']/.test(raw)
  const value = quoted ? raw.slice(1, -1).replace(/\\(.)/g, '$1') : raw
  if (term[1] === undefined) return { kind: 'text', value }
  return { kind: 'field', field: term[1], comparator: term[2] as Comparator, value }
}

/** True when the query holds, given what one field term or one bare word means for the subject. */
export function holds(
  query: Query,
  field: (name: string, comparator: Comparator, value: string) => boolean,
  text: (value: string) => boolean,
): boolean {
  switch (query.kind) {
    case 'all':
      return true
    case 'and':
      return query.parts.every((part) => holds(part, field, text))
    case 'or':
      return query.parts.some((part) => holds(part, field, text))
    case 'not':
      return !holds(query.part, field, text)
    case 'field':
      return field(query.field, query.comparator, query.value)
    case 'text':
      return text(query.value)
  }
}

export function compares(comparator: Comparator, difference: number): boolean {
  switch (comparator) {
    case ':':
      return difference === 0
    case ':>':
      return difference > 0
    case ':>=':
      return difference >= 0
    case ':<':
      return difference < 0
    case ':<=':
      return difference <= 0
  }
}
