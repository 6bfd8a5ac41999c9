import { describe, expect, it } from 'vitest'
import { answerAppeal, appealSample } from '#app/domain/samples/appeal-sample.server.ts'
import { findSample } from '#app/domain/samples/list-samples.server.ts'
import { sampleReliability } from '#app/domain/samples/sample-reliability.server.ts'
import { sweepSamples } from '#app/domain/samples/sweep-samples.server.ts'
import { addDays } from '#app/kernel/clock.ts'
import { db } from '#app/platform/db/database.server.ts'
import { accepted } from '#test/support/money-world.ts'
import { aDelivered, anOffer, on, run, start, stateOf } from './samples-world.ts'

describe('G4: an appeal that nobody answers', () => {
  it('is granted once the days for an answer are over, and never before', async () => {
    const offer = await anOffer()
    const requestId = await aDelivered(offer)
    on(10)
    accepted(await run((tx) => appealSample(tx, { creatorId: offer.creatorId, requestId, words: 'It is broken' })))
    const reader = { creatorId: offer.creatorId }
    expect(await findSample(db, requestId, reader)).toMatchObject({ appealDecideBy: addDays(start, 17) })
    await sweepSamples(on(16.9))
    expect(await stateOf(requestId)).toBe('delivered')
    for (let times = 0; times < 2; times++) await sweepSamples(on(17))
    expect(await stateOf(requestId)).toBe('excused')
    expect(await findSample(db, requestId, reader)).toMatchObject({ appealState: 'granted' })
    const late = { shopId: offer.shop.id, requestId, isGranted: false }
    expect(await run((tx) => answerAppeal(tx, late))).toMatchObject({ code: 'SAMPLE_STEP_NOT_POSSIBLE' })
    expect(await sampleReliability(db, offer.creatorId)).toMatchObject({ shareBps: null })
    // Nobody of the shop did this, so nobody is named.
    expect(await db.auditEntry.count({ where: { subject: requestId, action: 'sample.answerAppeal' } })).toBe(0)
  })
})
