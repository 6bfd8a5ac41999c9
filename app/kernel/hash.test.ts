import fc from 'fast-check'
import { expect, it } from 'vitest'
import { canonicalJson, inputHash } from './hash.ts'

it('does not depend on the order in which an object was built', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (input) => {
      const backwards = Object.fromEntries(Object.entries(input).reverse())
      expect(inputHash(backwards)).toBe(inputHash(input))
    }),
  )
})

it('keeps amounts, texts and instants apart', () => {
  const at = new Date('2026-01-02T03:04:05.678Z')
  expect(canonicalJson({ b: 1n, a: at, c: undefined })).toBe('{"a":"2026-01-02T03:04:05.678Z","b":"1n"}')
  expect(inputHash({ amount: 1n })).not.toBe(inputHash({ amount: 1 }))
  expect(inputHash({ amount: 1n })).not.toBe(inputHash({ amount: 2n }))
  expect(inputHash([1, 2])).not.toBe(inputHash([2, 1]))
})
