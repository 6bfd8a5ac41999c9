import { parse } from 'graphql'
import { describe, expect, it } from 'vitest'
import { bulkQueryText } from './bulk-query-text.ts'

describe('the text of a bulk query', () => {
  it('holds the values instead of variables, quoted', () => {
    const document = parse(
      'query Q($id: ID!) { products { edges { node { publishedOnPublication(publicationId: $id) } } } }',
    )
    const text = bulkQueryText(document, { id: 'gid://shopify/Publication/1"' })
    expect(text).toContain('publicationId: "gid://shopify/Publication/1\\""')
    expect(text).not.toContain('$')
    expect(parse(text).kind).toBe('Document')
  })

  it('refuses a variable without a value', () => {
    expect(() => bulkQueryText(parse('query Q($a: ID!) { x(id: $a) }'), {})).toThrow('without a value for $a')
  })
})
