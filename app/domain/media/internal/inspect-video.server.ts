import { CustomSource, Input, MP4, WEBM, type InputAudioTrack, type InputVideoTrack } from 'mediabunny'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import { playableAudioCodecs, playableVideoCodecs, videoLimits } from '../limits.ts'
import { isWhole, type ReadBytes } from './is-whole.ts'

export type VideoFacts = { readonly durationMs: number; readonly width: number; readonly height: number }
export type InspectRefusalCode =
  'BROKEN_VIDEO' | 'NOT_A_VIDEO' | 'UNSUPPORTED_CODEC' | 'TOO_SHORT' | 'TOO_LONG' | 'TOO_MANY_PIXELS'

/** Opens a stored file as a player would: container, tracks, codecs, true duration, and whether its end is there. */
export async function inspectVideo(
  kind: 'mp4' | 'webm',
  sizeBytes: number,
  read: ReadBytes,
): Promise<Outcome<VideoFacts, InspectRefusalCode>> {
  if (!(await isWhole(kind, sizeBytes, read))) return refuse('BROKEN_VIDEO')
  let readFault: unknown
  const noted: ReadBytes = (start, end) =>
    read(start, end).catch((fault: unknown) => {
      readFault = fault
      throw fault
    })
  const source = new CustomSource({ getSize: () => sizeBytes, read: noted, prefetchProfile: 'fileSystem' })
  const input = new Input({ source, formats: [MP4, WEBM] })
  try {
    return await judge(input)
  } catch {
    // The parser throws whatever it stumbled over; for the person it is one thing: no player can open this file.
    if (readFault === undefined) return refuse('BROKEN_VIDEO')
    throw new Error('a stored video could not be read back', { cause: readFault })
  } finally {
    input.dispose()
  }
}

async function judge(input: Input): Promise<Outcome<VideoFacts, InspectRefusalCode>> {
  const video = await input.getPrimaryVideoTrack()
  if (!video) return refuse('NOT_A_VIDEO')
  const audio = await input.getPrimaryAudioTrack()
  const unplayable = await findUnplayable(video, audio)
  if (unplayable) return refuse('UNSUPPORTED_CODEC', { codec: unplayable })
  const durationMs = Math.round((await input.computeDuration()) * 1_000)
  if (durationMs < videoLimits.minimumMs) return refuse('TOO_SHORT', { seconds: videoLimits.minimumMs / 1_000 })
  if (durationMs > videoLimits.maximumMs) return refuse('TOO_LONG', { minutes: videoLimits.maximumMs / 60_000 })
  const [width, height] = [await video.getDisplayWidth(), await video.getDisplayHeight()]
  if (Math.max(width, height) > videoLimits.maximumSide)
    return refuse('TOO_MANY_PIXELS', { pixels: videoLimits.maximumSide })
  return accept({ durationMs, width, height })
}

async function findUnplayable(video: InputVideoTrack, audio: InputAudioTrack | null): Promise<string | null> {
  const videoCodec = await video.getCodec()
  if (!videoCodec || !playableVideoCodecs.has(videoCodec)) return videoCodec ?? 'unknown'
  if (!audio) return null
  const audioCodec = await audio.getCodec()
  return audioCodec && playableAudioCodecs.has(audioCodec) ? null : (audioCodec ?? 'unknown')
}
