/** What Vitrine takes in. Shown to creators before they pick a file, enforced by the server whatever the browser did. */
export const videoLimits = {
  maximumBytes: 200 * 1024 * 1024,
  minimumMs: 3_000,
  maximumMs: 180_000,
  /** Longest side: more than 4K cannot be played on most phones. */
  maximumSide: 4_096,
} as const

export const imageLimits = { maximumBytes: 2 * 1024 * 1024 } as const

export const captionLimits = { maximumCharacters: 40_000, maximumCues: 1_000 } as const

/** Codecs that every current browser plays from a file. HEVC and ProRes do not play in most of them. */
export const playableVideoCodecs: ReadonlySet<string> = new Set(['avc', 'vp8', 'vp9', 'av1'])
export const playableAudioCodecs: ReadonlySet<string> = new Set(['aac', 'mp3', 'opus', 'vorbis', 'flac'])
