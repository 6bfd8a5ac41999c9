import { describe, expect, it } from 'vitest'
import { toCsvLine } from './to-csv-line.ts'

describe('a line of a CSV file', () => {
  it.each([
    ['plain words', ['Scarf', 'سكارف'], 'Scarf,سكارف\r\n'],
    ['a comma and a quote', ['a, "b"'], '"a, ""b"""\r\n'],
    ['a line break', ['a\nb'], '"a\nb"\r\n'],
    ['a formula', ['=HYPERLINK("http://x")'], '"\'=HYPERLINK(""http://x"")"\r\n'],
    ['a sign, an at and a tab before', ['+1', '-1', '@x', '\t=1'], "'+1,'-1,'@x,'\t=1\r\n"],
    ['a formula behind spaces', ['  =1'], "'  =1\r\n"],
    ['a sign inside', ['a=b'], 'a=b\r\n'],
  ])('keeps %s as text', (_, cells, line) => {
    expect(toCsvLine(cells)).toBe(line)
  })
})
