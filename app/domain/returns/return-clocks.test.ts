import { describe, expect, it } from 'vitest'
import { answerByOf, inspectByOf, sendByOf } from './return-clocks.ts'

const terms = { answerHours: 48, sendDays: 14, inspectDays: 8 }
const at = (text: string) => new Date(text)

describe('I7: the clocks of a return', () => {
  it('48 hours to answer, 14 days to send, 8 days to inspect', () => {
    const start = at('2026-06-01T10:00:00Z')
    expect(answerByOf(start, terms)).toEqual(at('2026-06-03T10:00:00Z'))
    expect(sendByOf(start, terms)).toEqual(at('2026-06-15T10:00:00Z'))
    expect(inspectByOf({ sentAt: null, receivedAt: start }, terms)).toEqual(at('2026-06-09T10:00:00Z'))
  })

  it('a parcel nobody confirms is inspected by the end of the way and the time to inspect', () => {
    const sentAt = at('2026-06-01T10:00:00Z')
    expect(inspectByOf({ sentAt, receivedAt: null }, terms)).toEqual(at('2026-06-23T10:00:00Z'))
    expect(inspectByOf({ sentAt: null, receivedAt: null }, terms)).toBeNull()
  })
})
