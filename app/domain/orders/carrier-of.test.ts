import { describe, expect, it } from 'vitest'
import { carrierOf } from './carrier-of.ts'
import { carriers } from './carriers.ts'

describe('I11: who carries a parcel', () => {
  it.each<[string, string | null, string | null, string | null]>([
    ['by its name, however written', 'Ups', '1Z999AA10123456784', 'ups'],
    ['by a name with signs', 'J&T Express', 'JP1234567890', 'jnt'],
    ['by another of its names', 'La Poste', '6A12345678901', 'colissimo'],
    ['by the number alone', null, '1Z999AA10123456784', 'ups'],
    ['by the number where only "Other" was chosen', 'Other', '1z 999aa1 0123456784', 'ups'],
    ['by the country of a postal number', '', 'RR123456785GB', 'royal-mail'],
    ['by the country of another', null, 'EA123456785DE', 'deutsche-post'],
    ['a named stranger is not taken for a big one', 'My cousin’s van', '1Z999AA10123456784', null],
    ['a number that says nothing', null, '12345', null],
    ['nothing at all', null, null, null],
  ])('%s', (_what, name, number, code) => expect(carrierOf(name, number).code).toBe(code))

  it('an unknown carrier passes through with its own name and link, and nothing is in its way', () => {
    const url = 'https://track.example/77'
    expect(carrierOf('Desert Riders', '77', url)).toEqual({ code: null, name: 'Desert Riders', url })
    expect(carrierOf('Desert Riders', '77')).toEqual({ code: null, name: 'Desert Riders', url: null })
  })

  it('a link that came with the parcel stands; without one a known carrier has its own', () => {
    expect(carrierOf('UPS', '1Z1', 'https://track.example/1').url).toBe('https://track.example/1')
    expect(carrierOf('Aramex', '44 55').url).toBe('https://www.aramex.com/track/results?ShipmentNumber=4455')
  })

  it('a number cannot break out of its link', () => {
    expect(carrierOf('UPS', '1Z&x=<script>').url).toBe('https://www.ups.com/track?tracknum=1Z%26X%3D%3CSCRIPT%3E')
  })

  it('every carrier has one code, names in the form they are looked for, and a place for the number', () => {
    expect(new Set(carriers.map((one) => one.code)).size).toBe(carriers.length)
    const names = carriers.flatMap((one) => one.names)
    expect(new Set(names).size).toBe(names.length)
    for (const one of carriers) expect(carrierOf(one.name, null).code).toBe(one.code)
    for (const { follow } of carriers) expect(URL.canParse(follow) && follow.includes('{n}')).toBe(true)
  })
})
