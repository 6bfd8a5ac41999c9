import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { optionTermsOf } from './option-terms.ts'

describe('options as facets know them', () => {
  it.each([
    [
      'English',
      [
        { name: 'Colour', values: ['Grey'] },
        { name: 'Size', values: ['Small', 'M'] },
      ],
      ['color:gray', 'size:m', 'size:s'],
    ],
    [
      'Arabic',
      [
        { name: 'اللون', values: ['أحمر'] },
        { name: 'المقاس', values: ['كبير'] },
      ],
      ['color:red', 'size:l'],
    ],
    [
      'German',
      [
        { name: 'Größe', values: ['XXL'] },
        { name: 'Farbe', values: ['Weiß'] },
      ],
      ['color:white', 'size:xxl'],
    ],
    [
      'French',
      [
        { name: 'Couleur', values: ['Bleu'] },
        { name: 'Matière', values: ['Lin'] },
      ],
      ['color:blue', 'material:lin'],
    ],
    [
      'Indonesian',
      [
        { name: 'Warna', values: ['Hitam'] },
        { name: 'Ukuran', values: ['Besar'] },
      ],
      ['color:black', 'size:l'],
    ],
    [
      'Japanese, full width',
      [
        { name: 'カラー', values: ['白'] },
        { name: 'サイズ', values: ['Ｍ'] },
      ],
      ['color:white', 'size:m'],
    ],
    ['a name of its own', [{ name: 'Plug', values: ['UK: 3 pin'] }], ['plug:uk 3 pin']],
    ['what means "no options"', [{ name: 'Title', values: ['Default Title'] }], []],
    [
      'a title that is a real choice',
      [{ name: 'Title', values: ['First', 'Second'] }],
      ['title:first', 'title:second'],
    ],
    [
      'nothing in them',
      [
        { name: ' ', values: ['x'] },
        { name: 'Size', values: ['', ' '] },
      ],
      [],
    ],
    ['names that objects have themselves', [{ name: 'constructor', values: ['__proto__'] }], ['constructor:__proto__']],
  ])('%s', (_, options, terms) => {
    expect(optionTermsOf(options)).toEqual(terms)
  })

  it('are few, short, without doubles and have one border, whatever the merchant wrote', () => {
    const option = fc.record({
      name: fc.string({ unit: 'grapheme' }),
      values: fc.array(fc.string({ unit: 'grapheme', maxLength: 200 })),
    })
    fc.assert(
      fc.property(fc.array(option, { maxLength: 5 }), (options) => {
        const terms = optionTermsOf(options)
        expect(terms.length).toBeLessThanOrEqual(200)
        expect(new Set(terms).size).toBe(terms.length)
        for (const term of terms) expect(term.split(':')).toHaveLength(2)
        expect(optionTermsOf([...options].reverse())).toEqual(terms)
      }),
    )
  })
})
