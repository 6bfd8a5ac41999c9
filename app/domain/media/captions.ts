import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import { captionLimits } from './limits.ts'

export type Cue = { readonly startMs: number; readonly endMs: number; readonly text: string }
export type CaptionRefusalCode = 'CAPTIONS_EMPTY' | 'CAPTIONS_UNREADABLE' | 'CAPTIONS_TOO_LONG' | 'CAPTIONS_PAST_END'

/** How far past the end a last cue may reach: encoders round the duration. */
const endGraceMs = 1_000
const timing =
  /^(?:(\d{2,}):)?([0-5]\d):([0-5]\d)[.,](\d{3})\s+-->\s+(?:(\d{2,}):)?([0-5]\d):([0-5]\d)[.,](\d{3})(?:\s.*)?$/

/**
 * Captions as a creator hands them in (L7): WebVTT or SubRip with timings, or plain text as it is spoken, which is spread
 * over the video by length. `line` in a refusal is where reading stopped.
 */
export function readCaptions(text: string, durationMs: number): Outcome<readonly Cue[], CaptionRefusalCode> {
  const clean = text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .trim()
  if (clean === '') return refuse('CAPTIONS_EMPTY')
  if (clean.length > captionLimits.maximumCharacters) {
    return refuse('CAPTIONS_TOO_LONG', { maximum: captionLimits.maximumCharacters })
  }
  const isTimed = clean.startsWith('WEBVTT') || clean.includes('-->')
  const cues = isTimed ? parseTimed(clean) : accept(spread(clean, durationMs))
  if (!cues.ok) return cues
  if (cues.value.length === 0) return refuse('CAPTIONS_EMPTY')
  if (cues.value.length > captionLimits.maximumCues) {
    return refuse('CAPTIONS_TOO_LONG', { maximum: captionLimits.maximumCues })
  }
  const isPastEnd = cues.value.some((cue) => cue.startMs >= durationMs || cue.endMs > durationMs + endGraceMs)
  return isPastEnd ? refuse('CAPTIONS_PAST_END', { seconds: Math.round(durationMs / 1_000) }) : cues
}

/** Writes WebVTT without styles, regions or markup, so that nothing but words reaches a player. */
export function toWebVtt(cues: readonly Cue[]): string {
  const blocks = cues.map((cue) => `${stamp(cue.startMs)} --> ${stamp(cue.endMs)}\n${escapeText(cue.text)}`)
  return `WEBVTT\n\n${blocks.join('\n\n')}\n`
}

/** Back to what a person edits: a transcript, one cue a line. */
export function toTranscript(webVtt: string): string {
  const cues = parseTimed(webVtt.trim())
  return cues.ok ? cues.value.map((cue) => cue.text.replace(/\n/g, ' ')).join('\n') : ''
}

function parseTimed(text: string): Outcome<readonly Cue[], 'CAPTIONS_UNREADABLE'> {
  const lines = text.split('\n')
  const cues: Cue[] = []
  for (let index = 0; index < lines.length; index++) {
    if (!lines[index]?.includes('-->')) continue
    const cue = timing.exec((lines[index] ?? '').trim())
    if (!cue) return refuse('CAPTIONS_UNREADABLE', { line: index + 1 })
    const [startMs, endMs] = [toMs(cue.slice(1, 5)), toMs(cue.slice(5, 9))]
    if (endMs <= startMs || startMs < (cues.at(-1)?.startMs ?? 0))
      return refuse('CAPTIONS_UNREADABLE', { line: index + 1 })
    const words: string[] = []
    while (index + 1 < lines.length && lines[index + 1]?.trim() !== '') words.push(lines[++index] ?? '')
    const spoken = unescapeText(words.join('\n').replace(/<[^>]*>/g, '')).trim()
    if (spoken) cues.push({ startMs, endMs, text: spoken })
  }
  return accept(cues)
}

/** Each line gets time in proportion to its length: readable at once, and a timed file can replace it later. */
function spread(text: string, durationMs: number): Cue[] {
  const lines = text.split('\n').flatMap(breakLine)
  const total = lines.reduce((sum, line) => sum + line.length, 0)
  let spoken = 0
  return lines.map((line) => {
    const startMs = Math.round((durationMs * spoken) / total)
    spoken += line.length
    return { startMs, endMs: Math.round((durationMs * spoken) / total), text: line }
  })
}

/** At most two short lines on a phone: about 80 characters a cue, broken between words. */
function breakLine(line: string): string[] {
  const pieces: string[] = []
  let piece = ''
  for (const word of line.trim().split(/\s+/).filter(Boolean)) {
    if (piece && piece.length + 1 + word.length > 80) {
      pieces.push(piece)
      piece = word
    } else piece = piece ? `${piece} ${word}` : word
  }
  return piece ? [...pieces, piece] : pieces
}

function toMs([hours, minutes, seconds, milliseconds]: readonly (string | undefined)[]): number {
  return (Number(hours ?? 0) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000 + Number(milliseconds)
}

function stamp(ms: number): string {
  const pad = (value: number, length = 2) => String(value).padStart(length, '0')
  return `${pad(Math.floor(ms / 3_600_000))}:${pad(Math.floor(ms / 60_000) % 60)}:${pad(Math.floor(ms / 1_000) % 60)}.${pad(ms % 1_000, 3)}`
}

function escapeText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}

function unescapeText(text: string): string {
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&nbsp;/g, ' ')
    .replace(/&amp;/g, '&')
}
