import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Outage = 'unavailable' | 'page' | 'silent' | 'cut'

/** The euro reference rates of a day, at one address. */
export async function startCentralBank() {
  let table = ''
  let outage: Outage | null = null
  let asked = 0
  const server = createServer((request, response) => {
    asked += 1
    if (request.method !== 'GET' || request.url !== '/eurofxref-daily.xml') return void response.writeHead(404).end()
    if (outage === null) return send(response, table)
    if (outage === 'unavailable') return void response.writeHead(503).end('later')
    if (outage === 'page') return send(response, '<!doctype html><title>We are working on it</title>')
    if (outage === 'cut') return send(response, table.slice(0, table.length / 2))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/eurofxref-daily.xml`,
    asked: () => asked,
    publish(day: string, rates: Readonly<Record<string, string>>) {
      table = toTable(day, rates)
      outage = null
    },
    fail(kind: Outage) {
      outage = kind
    },
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function send(response: ServerResponse, text: string) {
  response.writeHead(200, { 'content-type': 'text/xml' })
  response.end(text)
}

function toTable(day: string, rates: Readonly<Record<string, string>>): string {
  const cubes = Object.entries(rates).map(([currency, rate]) => `\t\t\t<Cube currency='${currency}' rate='${rate}'/>`)
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gesmes:Envelope xmlns:gesmes="http://www.gesmes.org/xml/2002-08-01" xmlns="http://www.ecb.int/vocabulary/2002-08-01/eurofxref">',
    '\t<gesmes:subject>Reference rates</gesmes:subject>',
    '\t<gesmes:Sender>\n\t\t<gesmes:name>European Central Bank</gesmes:name>\n\t</gesmes:Sender>',
    `\t<Cube>\n\t\t<Cube time='${day}'>\n${cubes.join('\n')}\n\t\t</Cube>\n\t</Cube>`,
    '</gesmes:Envelope>',
  ].join('\n')
}
