import { describe, expect, it } from 'vitest'
import { clientAddressOf } from './client-address.ts'

const asked = (forwarded: string | undefined) => ({
  headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
  socket: { remoteAddress: '10.0.0.1' },
})

describe("the caller's address", () => {
  it.each([
    ['no proxy: the socket, whatever the client claims', '1.2.3.4', 0, '10.0.0.1'],
    ['one proxy: what it saw', '9.9.9.9, 1.2.3.4', 1, '1.2.3.4'],
    ['two proxies: what the first saw', '9.9.9.9, 1.2.3.4, 10.0.0.2', 2, '1.2.3.4'],
    ['a proxy that added nothing', undefined, 1, '10.0.0.1'],
  ])('%s', (_, forwarded, proxies, expected) => {
    expect(clientAddressOf(asked(forwarded), proxies)).toBe(expected)
  })
})
