const longestSide = 1_280
const patienceMilliseconds = 6_000

/**
 * A still picture from the creator's own browser, so that the server needs no decoder. A moment after the start, because
 * many videos begin in black. Null when the browser cannot: the video is then shown without one.
 */
export async function capturePoster(source: Blob | string, atSeconds?: number): Promise<Blob | null> {
  const url = typeof source === 'string' ? source : URL.createObjectURL(source)
  const video = document.createElement('video')
  video.muted = true
  video.playsInline = true
  video.preload = 'auto'
  try {
    video.src = url
    await happens(video, 'loadeddata')
    const wanted = atSeconds ?? Math.min(1, (Number.isFinite(video.duration) ? video.duration : 2) / 3)
    const arrived = happens(video, 'seeked')
    video.currentTime = wanted
    await arrived
    return await draw(video)
  } catch {
    return null // a poster is a nicety: its absence has a design, and the upload goes on
  } finally {
    video.removeAttribute('src')
    if (typeof source !== 'string') URL.revokeObjectURL(url)
  }
}

function draw(video: HTMLVideoElement): Promise<Blob | null> {
  const scale = Math.min(1, longestSide / Math.max(video.videoWidth, video.videoHeight))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(video.videoWidth * scale))
  canvas.height = Math.max(1, Math.round(video.videoHeight * scale))
  canvas.getContext('2d')?.drawImage(video, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.82))
}

function happens(video: HTMLVideoElement, event: 'loadeddata' | 'seeked'): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no ${event}`)), patienceMilliseconds)
    video.addEventListener(event, () => (clearTimeout(timer), resolve()), { once: true })
    video.addEventListener('error', () => (clearTimeout(timer), reject(new Error('not playable'))), { once: true })
  })
}
