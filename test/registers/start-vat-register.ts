import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

const COUNTRIES = 'AT BE BG CY CZ DE DK EE EL ES FI FR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK XI'.split(' ')
const KNOWN = ['countryCode', 'vatNumber', 'requesterMemberStateCode', 'requesterNumber']

type Answer = { readonly status: number; readonly body: unknown }
type Fields = Record<string, unknown>

/** VIES: which numbers are in force. `numbers` and `requesters` are written with their country in front. */
export async function startVatRegister(facts: { numbers: readonly string[]; requesters?: readonly string[] }) {
  const resting = new Map<string, string>()
  const asked: Fields[] = []
  let isSilent = false
  let consultations = 0
  const judge = (fields: Fields): Answer => {
    const problem = problemOf(fields)
    if (problem) return refuse(400, problem)
    const country = textOf(fields.countryCode)
    if (!COUNTRIES.includes(country) || !/^[A-Z0-9+*]{2,12}$/.test(textOf(fields.vatNumber))) return refuse(200, 'INVALID_INPUT')
    const requester = fields.requesterNumber ? `${textOf(fields.requesterMemberStateCode)}${textOf(fields.requesterNumber)}` : null
    if (requester && !facts.requesters?.includes(requester)) return refuse(200, 'INVALID_REQUESTER_INFO')
    const word = resting.get(country)
    if (word) return refuse(200, word)
    const valid = facts.numbers.includes(country + textOf(fields.vatNumber))
    consultations += requester ? 1 : 0
    return {
      status: 200,
      body: {
        countryCode: country,
        vatNumber: fields.vatNumber,
        requestDate: new Date().toISOString(),
        valid,
        requestIdentifier: requester ? `WAPIAAAAW${String(consultations).padStart(7, '0')}` : '',
        name: '---',
        address: '---',
      },
    }
  } // prettier-ignore
  const server = createServer((request, response) => {
    readBody(request).then((text) => {
      if (isSilent) return
      const isKnown = request.method === 'POST' && request.url === '/check-vat-number'
      const fields = isKnown ? (JSON.parse(text) as Fields) : {}
      if (isKnown) asked.push(fields)
      const { status, body } = isKnown ? judge(fields) : refuse(404, 'NOT_FOUND')
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    }, () => response.destroy())
  }) // prettier-ignore
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    /** A country's own service is away, for one of the register's reasons; null: it is back. */
    rest(country: string, word: string | null) {
      if (word) resting.set(country, word)
      else resting.delete(country)
    },
    silence(silent: boolean) {
      isSilent = silent
    },
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

const textOf = (field: unknown) => (typeof field === 'string' ? field : '')

function problemOf(fields: Fields): string | null {
  if (Object.keys(fields).some((name) => !KNOWN.includes(name))) return 'VOW-ERR-1'
  const isHalf = (fields.requesterMemberStateCode === undefined) !== (fields.requesterNumber === undefined)
  if (isHalf) return 'VOW-ERR-11'
  return textOf(fields.vatNumber).startsWith(textOf(fields.countryCode) || '?') ? 'VOW-ERR-2' : null
}

function refuse(status: number, error: string): Answer {
  return { status, body: { actionSucceed: false, errorWrappers: [{ error }] } }
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}
