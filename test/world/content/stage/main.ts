import { Renderer } from './renderer.ts'
import { still } from '../scenes/stills.ts'
import { film } from '../scenes/films.ts'

type Opened = { renderer: Renderer; out: HTMLCanvasElement; pen: CanvasRenderingContext2D }
let open: Opened | undefined

function opened(width: number, height: number, sharp: number): Opened {
  if (open && open.out.width === width && open.out.height === height) return open
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(width * sharp)
  canvas.height = Math.round(height * sharp)
  const out = document.createElement('canvas')
  out.width = width
  out.height = height
  const pen = out.getContext('2d')
  if (!pen) throw new Error('no canvas')
  pen.imageSmoothingQuality = 'high'
  open = { renderer: new Renderer(canvas), out, pen }
  return open
}

function develop({ renderer, out, pen }: Opened, type: string, quality: number): string {
  pen.drawImage(renderer.canvas, 0, 0, out.width, out.height)
  return out.toDataURL(type, quality).split(',')[1] ?? ''
}

/** Knitted things hold more detail than a phone can show: gives up quality until the picture is light. */
function light(ready: Opened, quality: number, bytes: number): string {
  let picture = develop(ready, 'image/webp', quality)
  for (let q = quality - 0.1; picture.length * 0.75 > bytes && q > 0.1; q -= 0.1)
    picture = develop(ready, 'image/webp', q)
  return picture
}

const stage = {
  still(name: string, view: string, size: number, quality: number): string {
    const ready = opened(size, size, 1.5)
    ready.renderer.draw(still(name, view))
    return light(ready, quality, 33_000)
  },
  frame(slug: string, seconds: number, width: number, height: number, type: string, quality: number): string {
    const ready = opened(width, height, 1)
    ready.renderer.draw(film(slug, seconds))
    return type === 'image/webp' ? light(ready, quality, 22_000) : develop(ready, type, quality)
  },
}

Object.assign(window, { stage })
