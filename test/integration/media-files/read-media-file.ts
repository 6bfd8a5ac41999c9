import { readFileSync } from 'node:fs'

/** Tiny real files, each wrong in one way or right: made once with an encoder, so that tests need none. */
export type MediaFile =
  | 'five-seconds.mp4'
  | 'four-seconds.webm'
  | 'too-long.mp4'
  | 'too-short.mp4'
  | 'hevc.mp4'
  | 'sound-only.mp4'
  | 'quicktime.mov'
  | 'poster.jpg'

export function readMediaFile(name: MediaFile): Buffer {
  return readFileSync(new URL(name, import.meta.url))
}
