const RATE = 44100

/** Two chords, plucked softly and let ring: enough to prove there is sound, quiet enough to like. */
const KEYS: Record<string, [number[], number[]]> = {
  aurora: [[261.63, 329.63, 392.0, 493.88], [220.0, 293.66, 349.23, 440.0]],
  thistle: [[293.66, 369.99, 440.0, 587.33], [246.94, 293.66, 392.0, 493.88]],
  kopi: [[233.08, 311.13, 349.23, 466.16], [261.63, 311.13, 392.0, 523.25]],
  hinata: [[329.63, 392.0, 493.88, 587.33], [293.66, 369.99, 440.0, 587.33]],
  dana: [[220.0, 277.18, 329.63, 466.16], [233.08, 293.66, 349.23, 440.0]],
} // prettier-ignore

function pluck(into: Float32Array, from: number, pitch: number, loud: number): void {
  const start = Math.round(from * RATE)
  for (let i = 0; i < RATE * 2.4 && start + i < into.length; i++) {
    const t = i / RATE
    const body = Math.sin(6.28319 * pitch * t) + 0.32 * Math.sin(6.28319 * pitch * 2.001 * t) * Math.exp(-3 * t)
    into[start + i] = (into[start + i] ?? 0) + loud * body * Math.exp(-1.9 * t) * Math.min(1, t / 0.018)
  }
}

function pad(into: Float32Array, chords: [number[], number[]]): void {
  for (let i = 0; i < into.length; i++) {
    const t = i / RATE
    const blend = 0.5 - 0.5 * Math.cos((t / (into.length / RATE)) * 6.28319)
    const tone = (chord: number[]) =>
      chord.slice(0, 2).reduce((sum, f) => sum + Math.sin(3.14159 * f * t + 0.3 * Math.sin(t * 2)), 0)
    into[i] = (into[i] ?? 0) + 0.045 * (tone(chords[0]) * (1 - blend) + tone(chords[1]) * blend)
  }
}

export function music(house: string, seconds: number, seed: number): Buffer {
  const chords = KEYS[house] ?? [[261.63, 329.63, 392, 493.88], [220, 293.66, 349.23, 440]] // prettier-ignore
  const dry = new Float32Array(Math.round(seconds * RATE))
  pad(dry, chords)
  const step = 0.5
  for (let n = 0; n * step < seconds - 0.4; n++) {
    const chord = chords[Math.floor((n * step) / (seconds / 2)) % 2] ?? []
    pluck(dry, n * step, chord[(n * 3 + seed + (n % 4 === 3 ? 1 : 0)) % 4] ?? 220, n % 2 ? 0.08 : 0.12)
  }
  const wet = new Float32Array(dry)
  for (const [delay, share] of [
    [0.197, 0.28],
    [0.331, 0.2],
    [0.487, 0.13],
  ] as const)
    // prettier-ignore
    for (let i = Math.round(delay * RATE); i < wet.length; i++) wet[i] = (wet[i] ?? 0) + (dry[i - Math.round(delay * RATE)] ?? 0) * share
  return wave(wet, seconds)
}

function wave(samples: Float32Array, seconds: number): Buffer {
  const out = Buffer.alloc(44 + samples.length * 2)
  out.write('RIFF', 0)
  out.writeUInt32LE(36 + samples.length * 2, 4)
  out.write('WAVEfmt ', 8)
  out.writeUInt32LE(16, 16)
  out.writeUInt16LE(1, 20)
  out.writeUInt16LE(1, 22)
  out.writeUInt32LE(RATE, 24)
  out.writeUInt32LE(RATE * 2, 28)
  out.writeUInt16LE(2, 32)
  out.writeUInt16LE(16, 34)
  out.write('data', 36)
  out.writeUInt32LE(samples.length * 2, 40)
  samples.forEach((value, i) => {
    const t = i / RATE
    const fade = Math.min(1, t / 0.25, Math.max(0, (seconds - t) / 0.7))
    out.writeInt16LE(Math.round(Math.max(-1, Math.min(1, value * 1.5 * fade)) * 32000), 44 + i * 2)
  })
  return out
}
