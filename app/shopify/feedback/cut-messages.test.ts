import { describe, expect, it } from 'vitest'
import { cutMessage, cutMessages } from './cut-messages.ts'

describe('messages for Shopify', () => {
  it('stay as they are when they are short enough', () => {
    expect(cutMessage('  Add a\npicture. ')).toBe('Add a picture.')
  })

  it('are cut at a word, within 100 characters', () => {
    const cut = cutMessage('word '.repeat(40))
    expect(cut.length).toBeLessThanOrEqual(100)
    expect(cut).toMatch(/word…$/)
    expect(cutMessage('x'.repeat(300))).toHaveLength(100)
  })

  it('are said once, none empty, and at most as many as Shopify takes', () => {
    expect(cutMessages(['a.', ' ', 'a.', 'b.'], 10)).toEqual(['a.', 'b.'])
    expect(
      cutMessages(
        Array.from({ length: 30 }, (_, index) => `${index}.`),
        10,
      ),
    ).toHaveLength(10)
  })
})
