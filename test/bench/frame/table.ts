import { loadavg } from 'node:os'
import type { Spread } from './measure.ts'
import type { Result } from './result.ts'

const headings = ['item', 'value', 'limit', 'ratio', 'target', 'verdict']

/** The results as aligned columns, their notes below, and how busy the machine was. */
export function toTable(bench: string, results: readonly Result[], seconds: number): string {
  const rows = [headings, ...results.map(toCells)]
  const widths = headings.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
  lines.splice(1, 0, widths.map((width) => '─'.repeat(width)).join('  '))
  const notes = results.flatMap(({ item, notes: said = [] }) => said.map((note) => `  ${item}: ${note}`))
  const load = loadavg().map((average) => average.toFixed(1))
  const about = `${bench} · ${seconds.toFixed(0)} s · load average ${load.join(' ')}`
  return ['', about, '', ...lines, ...(notes.length > 0 ? ['', ...notes] : []), ''].join('\n')
}

function toCells({ item, unit, value, limit, ratio, target, isMet }: Result): string[] {
  const verdict = isMet === null ? '–' : isMet ? 'met' : 'not met'
  return [item, value ? `${spread(value)} ${unit}` : '–', limit ? spread(limit) : '–', spread(ratio), target, verdict]
}

function spread(one: Spread | undefined): string {
  if (!one) return '–'
  return one.least === one.most ? short(one.median) : `${short(one.median)} (${short(one.least)}–${short(one.most)})`
}

function short(value: number): string {
  if (value >= 100) return Math.round(value).toLocaleString('en')
  return value.toFixed(value >= 10 ? 1 : value >= 1 ? 2 : 3)
}
