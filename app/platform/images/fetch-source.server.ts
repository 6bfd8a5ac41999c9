import { lookup as resolveName, type LookupAddress } from 'node:dns'
import { request as requestHttp, type IncomingMessage } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { isPublicAddress } from './public-address.ts'

/** The picture is not there, or may not or cannot be fetched. The message is for our log. */
export class NoSourceError extends Error {
  override name = 'NoSourceError'
}

export const mostSourceBytes = 20 * 1024 * 1024
const mostMilliseconds = 10_000

/**
 * The bytes at `address`: https from hosts of the open internet only, whatever their name resolves to; `trustedOrigins`
 * (the stand-ins of a demo) may be anything. Redirects are refused: nobody then decides later where we go.
 */
export async function fetchSource(address: string, trustedOrigins: readonly string[]): Promise<Buffer> {
  const url = new URL(address)
  const isTrusted = trustedOrigins.includes(url.origin)
  if (!isTrusted) assertMayAsk(url)
  try {
    const answer = await ask(url, isTrusted)
    return await readWhole(answer)
  } catch (cause) {
    throw cause instanceof NoSourceError ? cause : new NoSourceError(`${url.host} gave no picture`, { cause })
  }
}

function assertMayAsk(url: URL): void {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (url.protocol !== 'https:' || url.port !== '') throw new NoSourceError('only https on its own port')
  if (url.username !== '' || url.password !== '') throw new NoSourceError('no credentials in addresses')
  if (isIP(host) !== 0 && !isPublicAddress(host)) throw new NoSourceError(`${host} is not on the open internet`)
}

function ask(url: URL, isTrusted: boolean): Promise<IncomingMessage> {
  const request = url.protocol === 'https:' ? requestHttps : requestHttp
  return new Promise((resolve, reject) => {
    const asked = request(url, {
      signal: AbortSignal.timeout(mostMilliseconds),
      headers: { Accept: 'image/*', 'Accept-Encoding': 'identity', 'User-Agent': 'Vitrine-Images' },
      // The connection goes to the very address that was judged: a second answer of the resolver is never asked for.
      ...(!isTrusted && { lookup: publicLookup }),
    })
    asked.once('response', resolve).once('error', reject).end()
  })
}

const publicLookup: LookupFunction = (hostname, options, done) => {
  resolveName(hostname, { ...options, all: true }, (error, addresses: LookupAddress[] = []) => {
    const first = addresses[0]
    const inside = addresses.find(({ address }) => !isPublicAddress(address))
    if (error || !first) return done(error ?? new NoSourceError(`${hostname} has no address`), '', 4)
    if (inside) return done(new NoSourceError(`${hostname} is not on the open internet`), '', 4)
    if (options.all) return done(null, addresses)
    done(null, first.address, first.family)
  })
}

async function readWhole(answer: IncomingMessage): Promise<Buffer> {
  const status = answer.statusCode ?? 0
  const declared = Number(answer.headers['content-length'] ?? 0)
  if (status !== 200 || declared > mostSourceBytes) {
    answer.destroy()
    throw new NoSourceError(status !== 200 ? `answered ${status}` : `${declared} bytes are too many`)
  }
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > mostSourceBytes) throw new NoSourceError(`more than ${mostSourceBytes} bytes`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
