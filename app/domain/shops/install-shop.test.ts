import { describe, expect, it } from 'vitest'
import { toHandle } from './install-shop.server.ts'

describe("a brand page's address", () => {
  it.each([
    ['Meadow & Main', 'meadow-and-main'],
    ['  Café Été! ', 'cafe-ete'],
    ['متجر', ''],
  ])('%s -> %s', (name, handle) => expect(toHandle(name)).toBe(handle))
})
