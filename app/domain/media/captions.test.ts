import { describe, expect, test } from 'vitest'
import { readCaptions, toTranscript, toWebVtt } from './captions.ts'

const minute = 60_000

describe('L7: captions', () => {
  test('WebVTT is read cue by cue, without its markup', () => {
    const text =
      'WEBVTT\n\nNOTE made by hand\n\n1\n00:01.000 --> 00:02.500 align:start\n<v Mia>Hello <b>there</b>\n\n00:00:03.000 --> 00:00:04.000\nA & B\n'
    expect(readCaptions(text, minute)).toEqual({
      ok: true,
      value: [
        { startMs: 1_000, endMs: 2_500, text: 'Hello there' },
        { startMs: 3_000, endMs: 4_000, text: 'A & B' },
      ],
    })
  })
  test('SubRip timings with commas are read too', () => {
    expect(readCaptions('1\n00:00:01,000 --> 00:00:02,000\nHi', minute)).toMatchObject({ ok: true })
  })
  test('plain words are spread over the whole video in proportion to their length', () => {
    const cues = readCaptions('ten chars!\ntwenty characters ok', 9_000)
    expect(cues).toEqual({
      ok: true,
      value: [
        { startMs: 0, endMs: 3_000, text: 'ten chars!' },
        { startMs: 3_000, endMs: 9_000, text: 'twenty characters ok' },
      ],
    })
  })
  test('a long line becomes several cues that follow each other', () => {
    const cues = readCaptions('word '.repeat(60), 30_000)
    if (!cues.ok) throw new Error('expected cues')
    expect(cues.value.length).toBe(4)
    expect(cues.value.every((cue) => cue.text.length <= 80)).toBe(true)
    expect(cues.value.at(-1)?.endMs).toBe(30_000)
  })
  test.each([
    ['nothing', '  \n ', 'CAPTIONS_EMPTY'],
    ['a header and no cue', 'WEBVTT\n\n', 'CAPTIONS_EMPTY'],
    ['an end before its start', 'WEBVTT\n\n00:02.000 --> 00:01.000\nHi', 'CAPTIONS_UNREADABLE'],
    ['a timing that is not one', 'WEBVTT\n\nsoon --> later\nHi', 'CAPTIONS_UNREADABLE'],
    ['cues out of order', 'WEBVTT\n\n00:05.000 --> 00:06.000\na\n\n00:01.000 --> 00:02.000\nb', 'CAPTIONS_UNREADABLE'],
    ['a cue after the end', 'WEBVTT\n\n02:05.000 --> 02:06.000\na', 'CAPTIONS_PAST_END'],
    ['a book', 'a'.repeat(40_001), 'CAPTIONS_TOO_LONG'],
  ])('%s is refused', (_what, text, code) => {
    expect(readCaptions(text, minute)).toMatchObject({ ok: false, code })
  })
  test('what is written can be read again, and markup cannot come back to life', () => {
    const webVtt = toWebVtt([{ startMs: 3_661_001, endMs: 3_662_000, text: '1 < 2 & <script>' }])
    expect(webVtt).toBe('WEBVTT\n\n01:01:01.001 --> 01:01:02.000\n1 &lt; 2 &amp; &lt;script&gt;\n')
    expect(toTranscript(webVtt)).toBe('1 < 2 & <script>')
  })
})
