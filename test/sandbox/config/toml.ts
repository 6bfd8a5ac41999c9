// Reads the part of TOML that app configuration uses: tables, arrays of tables, strings, numbers, booleans, arrays.
export type TomlValue = string | number | boolean | TomlValue[] | TomlTable
export type TomlTable = { [key: string]: TomlValue }

export function parseToml(text: string): TomlTable {
  const root: TomlTable = {}
  let table = root
  for (const statement of statements(text)) {
    const header = /^\[(\[)?\s*([^\]]+?)\s*\]?\]$/.exec(statement)
    if (header && !statement.includes('=')) {
      table = openTable(root, splitKey(header[2] ?? ''), header[1] !== undefined)
      continue
    }
    const at = statement.indexOf('=')
    if (at < 0) throw new Error(`Not a TOML statement: ${statement}`)
    const path = splitKey(statement.slice(0, at).trim())
    const last = path.pop()
    if (last === undefined) throw new Error(`A TOML key is missing: ${statement}`)
    openTable(table, path, false)[last] = parseValue(statement.slice(at + 1).trim())
  }
  return root
}

function splitKey(key: string): string[] {
  return (key.match(/"[^"]*"|[^.\s]+/g) ?? []).map((part) => part.replace(/^"|"$/g, ''))
}

function openTable(from: TomlTable, path: readonly string[], append: boolean): TomlTable {
  let table = from
  path.forEach((key, index) => {
    const isLast = index === path.length - 1
    let next = table[key]
    if (isLast && append) {
      const list = Array.isArray(next) ? next : []
      table[key] = list
      list.push({})
      next = list
    }
    next ??= table[key] = {}
    const opened = Array.isArray(next) ? next[next.length - 1] : next
    if (opened === null || typeof opened !== 'object' || Array.isArray(opened)) {
      throw new Error(`TOML key ${path.join('.')} is not a table`)
    }
    table = opened
  })
  return table
}

/** Joins the lines of a multi-line array and drops comments outside strings. */
function* statements(text: string): Generator<string> {
  let pending = ''
  for (const line of text.split(/\r?\n/)) {
    pending = `${pending} ${withoutComment(line)}`.trim()
    if (pending === '') continue
    if (depth(pending) > 0) continue
    yield pending
    pending = ''
  }
  if (pending !== '') throw new Error(`TOML ends inside: ${pending.slice(0, 60)}`)
}

function* outsideStrings(text: string): Generator<{ at: number; character: string }> {
  let quote = ''
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at)
    if (quote !== '') {
      if (character === '\\' && quote === '"') at++
      else if (character === quote) quote = ''
    } else if (character === '"' || character === "'") quote = character
    else yield { at, character }
  }
}

function withoutComment(line: string): string {
  for (const { at, character } of outsideStrings(line)) if (character === '#') return line.slice(0, at)
  return line
}

function depth(text: string): number {
  let open = 0
  for (const { character } of outsideStrings(text)) {
    if (character === '[' || character === '{') open++
    if (character === ']' || character === '}') open--
  }
  return open
}

function parseValue(text: string): TomlValue {
  if (text.startsWith('"')) return JSON.parse(text) as string
  if (text.startsWith("'")) return text.slice(1, -1)
  if (text === 'true' || text === 'false') return text === 'true'
  if (text.startsWith('[')) return parts(text).map(parseValue)
  if (text.startsWith('{')) {
    const table: TomlTable = {}
    for (const part of parts(text)) {
      const at = part.indexOf('=')
      table[part.slice(0, at).trim()] = parseValue(part.slice(at + 1).trim())
    }
    return table
  }
  const number = Number(text.replaceAll('_', ''))
  if (Number.isNaN(number)) throw new Error(`Not a TOML value: ${text}`)
  return number
}

function parts(bracketed: string): string[] {
  const inner = bracketed.slice(1, -1)
  const found: string[] = []
  let open = 0
  let start = 0
  for (const { at, character } of outsideStrings(inner)) {
    if (character === '[' || character === '{') open++
    if (character === ']' || character === '}') open--
    if (character !== ',' || open > 0) continue
    found.push(inner.slice(start, at))
    start = at + 1
  }
  found.push(inner.slice(start))
  return found.map((part) => part.trim()).filter((part) => part !== '')
}
