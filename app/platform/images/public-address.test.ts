import { describe, expect, it } from 'vitest'
import { isPublicAddress } from './public-address.ts'

describe('an address that pictures may be fetched from', () => {
  it.each(['23.227.38.33', '8.8.8.8', '172.32.0.1', '100.128.0.1', '2620:127:f00f::1', '2a00:1450:4001::200e'])(
    '%s is on the open internet',
    (address) => expect(isPublicAddress(address)).toBe(true),
  )

  it.each([
    ['127.0.0.1', 'this machine'],
    ['0.0.0.0', 'this machine'],
    ['10.1.2.3', 'a private network'],
    ['172.16.0.1', 'a private network'],
    ['172.31.255.255', 'a private network'],
    ['192.168.1.1', 'a private network'],
    ['100.64.0.1', 'a carrier’s network'],
    ['169.254.169.254', 'a cloud’s metadata'],
    ['224.0.0.1', 'a multicast group'],
    ['255.255.255.255', 'everybody'],
    ['::1', 'this machine'],
    ['::', 'this machine'],
    ['::ffff:10.0.0.1', 'a private network in IPv6 clothes'],
    ['64:ff9b::a00:1', 'a private network behind NAT64'],
    ['2002:a00:1::', 'a private network behind 6to4'],
    ['fe80::1', 'this link'],
    ['fd00::1', 'a private network'],
    ['cdn.shopify.com', 'a name, not an address'],
    ['', 'nothing'],
  ])('%s is not: %s', (address) => expect(isPublicAddress(address)).toBe(false))
})
