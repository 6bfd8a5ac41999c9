import type { ServerResponse } from 'node:http'
import sharp from 'sharp'

const SIZE = 1200
const MOST = 4000

/**
 * A picture for generated goods, drawn from their name: no shop's photos are needed to fill a shelf. `NAME.svg` is a
 * drawing, `NAME_WIDTHxHEIGHT.jpg` a photo of exactly that size.
 */
export async function sendDrawnImage(response: ServerResponse, pathname: string): Promise<void> {
  const name = decodeURIComponent(pathname.slice('/__storage/images/'.length))
  const photo = /^(.*)_(\d{1,4})x(\d{1,4})\.jpg$/.exec(name)
  const svg = draw(photo?.[1] ?? name.replace(/\.svg$/, ''))
  const body = photo ? await photograph(svg, Number(photo[2]), Number(photo[3])) : Buffer.from(svg)
  response.writeHead(200, {
    'content-type': photo ? 'image/jpeg' : 'image/svg+xml',
    'content-length': String(body.length),
    'cache-control': 'public, max-age=31536000, immutable',
    'access-control-allow-origin': '*',
  })
  response.end(body)
}

function photograph(svg: string, width: number, height: number): Promise<Buffer> {
  const side = (asked: number) => Math.min(MOST, Math.max(1, asked))
  return sharp(Buffer.from(svg)).resize(side(width), side(height), { fit: 'cover' }).jpeg({ quality: 82 }).toBuffer()
}

function draw(name: string): string {
  let hash = 2166136261
  for (const character of name) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16777619) >>> 0
  const hue = hash % 360
  const turn = (hash >>> 9) % 60
  const words = name
    .split(/\s+/)
    .slice(-2)
    .join(' ')
    .replace(/[<>&"]/g, '')
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 1200" width="${SIZE}" height="${SIZE}">`,
    `<rect width="1200" height="1200" fill="hsl(${hue} 38% 88%)"/>`,
    `<ellipse cx="600" cy="960" rx="340" ry="44" fill="hsl(${hue} 30% 72%)"/>`,
    `<g transform="rotate(${turn - 30} 600 600)">`,
    `<rect x="350" y="300" width="500" height="620" rx="${40 + (hash % 180)}" fill="hsl(${(hue + 24) % 360} 46% 52%)"/>`,
    `<circle cx="600" cy="520" r="${90 + (hash % 70)}" fill="hsl(${(hue + 200) % 360} 50% 78%)"/></g>`,
    `<text x="600" y="1110" font-family="sans-serif" font-size="64" text-anchor="middle" fill="hsl(${hue} 40% 26%)">${words}</text>`,
    '</svg>',
  ].join('')
}
