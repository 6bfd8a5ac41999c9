import { target } from './gpu.ts'

type Pen = CanvasRenderingContext2D
const S = 512

/** What is printed on things: marks and rules only, never words. */
const DRAWN: Record<string, (pen: Pen) => void> = {
  blank: () => undefined,
  aurora: (pen) => sunrise(pen, '#7a4a3c', '#e39a78'),
  auroraPale: (pen) => sunrise(pen, '#f4e4d8', '#f4e4d8'),
  tote: (pen) => {
    const colors = ['#e9a184', '#d77a61', '#8a6f9e', '#443a5e']
    colors.forEach((color, i) => arch(pen, 256, 330, 190 - i * 46, color))
    pen.fillStyle = '#443a5e'
    pen.fillRect(66, 344, 380, 8)
  },
  kopiGayo: (pen) => batik(pen, '#f1c27a', '#c8502d'),
  kopiToraja: (pen) => batik(pen, '#f4e3c4', '#2c6658'),
  kopiBali: (pen) => batik(pen, '#2a1a14', '#d98f2b'),
  hinata: (pen) => {
    pen.fillStyle = '#c8412f'
    disc(pen, 256, 200, 84)
    lines(pen, '#1f2d4d', 340, 4)
  },
  washi: (pen) => {
    pen.strokeStyle = '#e8e2d2'
    pen.lineWidth = 5
    for (let y = 0; y < 9; y++)
      for (let x = 0; x < 9; x++)
        for (const r of [30, 20, 10]) {
          pen.beginPath()
          pen.arc(x * 64 + (y % 2) * 32, y * 58 + 30, r, Math.PI, 0)
          pen.stroke()
        }
  },
  dana: (pen) => star(pen, 256, 256, 150, '#e3bb66'),
  danaBand: (pen) => {
    for (let i = 0; i < 4; i++) star(pen, 64 + i * 128, 256, 60, '#e3bb66')
    pen.fillStyle = '#e3bb66'
    for (const y of [120, 134, 378, 392]) pen.fillRect(0, y, 512, 6)
  },
  thistle: (pen) => {
    pen.fillStyle = '#6a4a6f'
    for (let i = -3; i <= 3; i++) leaf(pen, 256, 250, i * 0.28, 120, 16)
    pen.fillStyle = '#4e5d48'
    disc(pen, 256, 268, 40)
    lines(pen, '#4e5d48', 370, 3)
  },
  giftcard: (pen) => {
    const sky = pen.createLinearGradient(0, 0, 512, 512)
    for (const [at, color] of [[0, '#f9d9b8'], [0.4, '#ee9f86'], [0.75, '#a96b9a'], [1, '#4b3b78']] as const) sky.addColorStop(at, color) // prettier-ignore
    pen.fillStyle = sky
    pen.fillRect(0, 0, S, S)
    pen.globalAlpha = 0.5
    ;['#fff1dd', '#ffd9bd', '#fbb79c'].forEach((color, i) => arch(pen, 350, 420, 260 - i * 76, color))
    pen.globalAlpha = 1
  },
}

function disc(pen: Pen, x: number, y: number, r: number): void {
  pen.beginPath()
  pen.arc(x, y, r, 0, 7)
  pen.fill()
}
function arch(pen: Pen, x: number, y: number, r: number, color: string): void {
  pen.fillStyle = color
  pen.beginPath()
  pen.arc(x, y, r, Math.PI, 0)
  pen.fill()
}
function lines(pen: Pen, color: string, from: number, count: number): void {
  pen.fillStyle = color
  for (let i = 0; i < count; i++) pen.fillRect(176 + i * 14, from + i * 22, 160 - i * 28, 6)
}
function sunrise(pen: Pen, ink: string, sun: string): void {
  arch(pen, 256, 250, 84, sun)
  pen.fillStyle = ink
  for (let i = 0; i < 4; i++) pen.fillRect(140 + i * 26, 268 + i * 22, 232 - i * 52, 7)
  pen.fillRect(206, 400, 100, 4)
  pen.fillRect(222, 416, 68, 4)
}
function leaf(pen: Pen, x: number, y: number, turn: number, long: number, wide: number): void {
  pen.save()
  pen.translate(x, y)
  pen.rotate(turn)
  pen.beginPath()
  pen.ellipse(0, -long / 2, wide, long / 2, 0, 0, 7)
  pen.fill()
  pen.restore()
}
function star(pen: Pen, x: number, y: number, r: number, color: string): void {
  pen.strokeStyle = color
  pen.lineWidth = r / 16
  for (let ringSize = 1; ringSize > 0.4; ringSize -= 0.28)
    for (const turn of [0, Math.PI / 4]) {
      pen.save()
      pen.translate(x, y)
      pen.rotate(turn)
      const q = r * ringSize * 0.7
      pen.strokeRect(-q, -q, q * 2, q * 2)
      pen.restore()
    }
  pen.fillStyle = color
  disc(pen, x, y, r * 0.12)
}
function batik(pen: Pen, ink: string, ground: string): void {
  pen.fillStyle = ground
  pen.fillRect(0, 0, S, S)
  pen.fillStyle = ink
  for (let y = 0; y < 5; y++)
    for (let x = 0; x < 5; x++) {
      const [cx, cy] = [x * 128 + (y % 2) * 64, y * 110 + 36]
      for (let i = 0; i < 4; i++) leaf(pen, cx, cy, i * 1.5708 + 0.785, 58, 13)
      disc(pen, cx, cy, 9)
      pen.fillRect(cx + 58, cy - 3, 12, 12)
    }
}

const printed = new WeakMap<WebGL2RenderingContext, Map<string, WebGLTexture>>()

export function printTexture(gl: WebGL2RenderingContext, name: string): WebGLTexture {
  const ready = printed.get(gl)?.get(name)
  if (!ready) throw new Error(`no print called ${name}`)
  return ready
}

/** All prints at once, before the first picture: making one rebinds the frame being drawn. */
export function preparePrints(gl: WebGL2RenderingContext): void {
  printed.set(gl, new Map(Object.entries(DRAWN).map(([name, draw]) => [name, develop(gl, draw)])))
}

function develop(gl: WebGL2RenderingContext, draw: (pen: Pen) => void): WebGLTexture {
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = S
  const pen = canvas.getContext('2d')
  if (!pen) throw new Error('no canvas')
  draw(pen)
  gl.activeTexture(gl.TEXTURE2)
  const made = target(gl, S, S, gl.RGBA8, false).texture
  if (!made) throw new Error('no texture')
  gl.bindTexture(gl.TEXTURE_2D, made)
  gl.texSubImage2D(gl.TEXTURE_2D, 0, 0, 0, S, S, gl.RGBA, gl.UNSIGNED_BYTE, canvas)
  return made
}
