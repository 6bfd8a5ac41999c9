import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { demoClips } from './demo-clips.ts'

const stamp = (ms: number): string => `00:00:${(ms / 1000).toFixed(3).padStart(6, '0')}`

export function captionFile(lines: string[], durationMs: number): string {
  const length = (durationMs - 400) / lines.length
  const cues = lines.map(
    (line, n) => `${n + 1}\n${stamp(200 + n * length)} --> ${stamp(200 + (n + 1) * length - 80)}\n${line}\n`,
  )
  return `WEBVTT\n\n${cues.join('\n')}`
}

export async function writeCaptions(into: string): Promise<void> {
  for (const clip of demoClips)
    for (const language of ['en', 'ar'] as const)
      await writeFile(join(into, `${clip.slug}.${language}.vtt`), captionFile(clip.spoken[language], clip.durationMs))
}
