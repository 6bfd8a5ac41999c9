import { describe, expect, it } from 'vitest'
import { readJson } from './read-json.ts'

describe('webhook bodies', () => {
  it('keep every digit of an id', () => {
    expect(readJson('{"id":820982911946154508,"n":[12345678901234567890, 5]}')).toEqual({
      id: '820982911946154508',
      n: ['12345678901234567890', 5],
    })
  })

  it('leave digits inside texts and decimals alone', () => {
    const body = '{"note":"call 12345678901234567890 \\"now\\"","price":1234567890123456.5}'
    expect(readJson(body)).toEqual(JSON.parse(body))
  })
})
