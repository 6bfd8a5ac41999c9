import type { IncomingMessage } from 'node:http'
import { HttpRefusal } from '../http/respond.ts'

const LIMIT_BYTES = 20 * 1024 * 1024

export type Form = {
  text(name: string): string
  list(name: string): string[]
  has(name: string): boolean
  /** A whole number, or undefined when the field is empty or absent. */
  whole(name: string): number | undefined
  file(name: string): Promise<{ name: string; text: string } | undefined>
}

/** Reads a posted form of either encoding. Forms from other origins are refused: the admin has no other protection. */
export async function readForm(request: IncomingMessage, baseUrl: string): Promise<Form> {
  requireSameOrigin(request, baseUrl)
  const body = await readBytes(request)
  const headers = { 'content-type': request.headers['content-type'] ?? 'application/x-www-form-urlencoded' }
  const fields = body.length === 0 ? new FormData() : await new Response(new Uint8Array(body), { headers }).formData()
  const text = (name: string) => {
    const value = fields.get(name)
    return typeof value === 'string' ? value.trim() : ''
  }
  return {
    text,
    list: (name) => fields.getAll(name).filter((value): value is string => typeof value === 'string'),
    has: (name) => fields.has(name),
    whole(name) {
      const value = text(name)
      if (value === '') return undefined
      if (!/^-?\d{1,9}$/.test(value)) throw new HttpRefusal(422, `“${value}” is not a whole number.`)
      return Number(value)
    },
    async file(name) {
      const value = fields.get(name)
      return value instanceof File && value.size > 0 ? { name: value.name, text: await value.text() } : undefined
    },
  }
}

/** Browsers name the origin of every POST; tools without one are not a browser that could be tricked. */
export function requireSameOrigin(request: IncomingMessage, baseUrl: string): void {
  const { origin, host } = request.headers
  if (origin === undefined || origin === new URL(baseUrl).origin) return
  if (URL.canParse(origin) && new URL(origin).host === host) return
  throw new HttpRefusal(403, 'This form was sent from another site.')
}

async function readBytes(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > LIMIT_BYTES) throw new HttpRefusal(413, 'The form is larger than 20 MB.')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
