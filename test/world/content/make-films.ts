import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { music } from './music.ts'
import type { Stage } from './studio.ts'

export const FILM = { width: 540, height: 960, seconds: 6 }

type WithStage = { stage: Stage }

const frame = (page: Page, slug: string, seconds: number, type: string, quality: number): Promise<string> =>
  page.evaluate(
    ({ slug, seconds, width, height, type, quality }) =>
      (window as unknown as WithStage).stage.frame(slug, seconds, width, height, type, quality),
    { slug, seconds, width: FILM.width, height: FILM.height, type, quality },
  )

/** Draws `drawn` pictures a second (fewer for slow scenes) and lets the encoder follow the motion in between: 30 pictures a second. */
export async function makeFilm(
  page: Page,
  slug: string,
  house: string,
  seed: number,
  drawn: number,
  into: string,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'film-'))
  const sound = join(folder, 'sound.wav')
  await writeFile(sound, music(house, FILM.seconds, seed))
  const encoder = spawn(
    'ffmpeg',
    [
      '-y', '-loglevel', 'error', '-f', 'image2pipe', '-framerate', String(drawn), '-c:v', 'mjpeg', '-i', '-', '-i', sound,
      '-vf', 'minterpolate=fps=30:mi_mode=mci:mc_mode=aobmc:me=epzs:scd=none,tpad=stop_mode=clone:stop_duration=1,format=yuv420p',
      '-t', String(FILM.seconds), '-c:v', 'libx264', '-preset', 'medium', '-crf', '25', '-maxrate', '300k', '-bufsize', '600k', '-aq-mode', '3',
      '-profile:v', 'high', '-colorspace', 'bt709', '-color_primaries', 'bt709', '-color_trc', 'bt709',
      '-c:a', 'aac', '-b:a', '56k', '-movflags', '+faststart', '-map_metadata', '-1', join(into, `${slug}.mp4`),
    ],
    { stdio: ['pipe', 'inherit', 'inherit'] },
  ) // prettier-ignore
  const done = new Promise<void>((resolve, reject) => {
    encoder.on('error', reject)
    encoder.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`ffmpeg left with ${code}`))))
  })
  const count = FILM.seconds * drawn
  for (let n = 0; n <= count; n++) {
    const picture = Buffer.from(await frame(page, slug, n / drawn, 'image/jpeg', 0.97), 'base64')
    if (!encoder.stdin.write(picture)) await new Promise((resolve) => encoder.stdin.once('drain', resolve))
  }
  encoder.stdin.end()
  await done
  await rm(folder, { recursive: true })
}

export async function makePoster(page: Page, slug: string, at: number, into: string): Promise<void> {
  await writeFile(join(into, `${slug}.webp`), Buffer.from(await frame(page, slug, at, 'image/webp', 0.82), 'base64'))
}
