import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

type Hold = {
  readonly when: 'before' | 'after'
  readonly isMeant: (line: string, body: string) => boolean
  readonly arrived: () => void
}

/**
 * Stands between one of our processes and a partner, and can stop one request at an exact moment: before the partner
 * gets it, or when the partner has done it and before the answer is seen. A stopped request is never answered, so the
 * process that sent it hangs until it is killed.
 */
export async function openGate(partnerUrl: string) {
  let hold: Hold | null = null
  const server = createServer((request, response) => {
    pass(request, response).catch(() => response.destroy())
  })

  const stops = (when: Hold['when'], line: string, body: string) => {
    if (hold?.when !== when || !hold.isMeant(line, body)) return false
    hold.arrived()
    hold = null
    return true
  }

  async function pass(request: IncomingMessage, response: ServerResponse) {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const body = Buffer.concat(chunks)
    const line = `${request.method} ${request.url}`
    if (stops('before', line, body.toString())) return
    const { host: _host, connection: _connection, 'content-length': _length, ...headers } = request.headers
    const answer = await fetch(partnerUrl + request.url, {
      method: request.method ?? 'GET',
      headers: headers as Record<string, string>,
      redirect: 'manual',
      ...(body.length > 0 && { body }),
    })
    const said = Buffer.from(await answer.arrayBuffer())
    if (stops('after', line, body.toString())) return
    const { 'content-encoding': _coding, 'content-length': _size, 'transfer-encoding': _transfer, ...kept } = Object.fromEntries(answer.headers) // prettier-ignore
    response.writeHead(answer.status, kept).end(said)
  }

  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    /** Resolves when the next such request is at the gate. `piece` occurs in "METHOD /path" or in the body. */
    stopNext(when: Hold['when'], piece: string): Promise<void> {
      return new Promise((arrived) => {
        hold = { when, isMeant: (line, body) => line.includes(piece) || body.includes(piece), arrived }
      })
    },
    close() {
      server.closeAllConnections()
      return new Promise((done) => server.close(done))
    },
  }
}
