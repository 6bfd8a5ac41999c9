import { describe, expect, it } from 'vitest'
import { listListedCreators, type ListedCreatorsQuestion } from '#app/domain/creators/list-listed-creators.server.ts'
import { saveReach } from '#app/domain/creators/save-reach.server.ts'
import { addToShortlist, removeFromShortlist } from '#app/domain/creators/shortlist.server.ts'
import { useClock } from '#app/platform/clock.server.ts'
import { db, inTransaction, type Tx } from '#app/platform/db/database.server.ts'
import { accepted, aCreator, aShop } from '#test/support/money-world.ts'

const today = new Date('2026-06-01T00:00:00Z')
useClock({ now: () => today })

const run = <Result>(work: (tx: Tx) => Promise<Result>) => inTransaction('test', work)
const tiktok = (followers: number) => ({
  platform: 'tiktok' as const, handle: 'somebody', url: null, followers,
}) // prettier-ignore

let serial = 0

describe('the creators’ marketplace', () => {
  /** Three creators who share a word that nobody else has. */
  async function aStage() {
    const word = `stage${++serial}x${Math.random().toString(36).slice(2, 8)}`
    const { id: shopId } = await aShop()
    const [mia, noor, zoe] = [
      await aCreator({ displayName: `Mia ${word}` }),
      await aCreator({ displayName: `Noor ${word}` }),
      await aCreator({ displayName: `Zoe ${word}` }),
    ]
    const reach = (creatorId: string, changes: object) => run((tx) => saveReach(tx, { creatorId, ...changes }))
    accepted(await reach(mia.id, { country: 'US', categories: ['dresses'], audiences: [tiktok(5000)] }))
    accepted(await reach(noor.id, { markets: ['AE', 'US'], languages: ['ar'] }))
    const proven = { ...tiktok(9000), proofKey: 'proofs/1.jpg' }
    await db.creator.update({ where: { id: noor.id }, data: { audiences: [proven] } })
    const namesOf = async (question: Partial<ListedCreatorsQuestion> = {}) => {
      const names: string[] = []
      let cursor: string | null = null
      do {
        const page = await listListedCreators(db, { shopId, query: word.toUpperCase(), limit: 1, cursor, ...question })
        names.push(...page.items.map(({ displayName }) => displayName.split(' ')[0] ?? ''))
        cursor = page.nextCursor
      } while (cursor)
      return names
    }
    return { shopId, mia, noor, zoe, namesOf, reach }
  }

  it.each<[string, Partial<ListedCreatorsQuestion>, string[]]>([
    ['everybody, newest first', {}, ['Zoe', 'Noor', 'Mia']],
    ['by country lived in or spoken to', { country: 'US' }, ['Noor', 'Mia']],
    ['by category', { categories: ['tops', 'dresses'] }, ['Mia']],
    ['by language', { language: 'ar' }, ['Noor']],
    ['by followers, exactly enough', { minimumFollowers: 5000 }, ['Noor', 'Mia']],
    ['by followers, one more', { minimumFollowers: 5001 }, ['Noor']],
    ['by proven followers', { isProven: true }, ['Noor']],
    ['by more proven followers than there are', { isProven: true, minimumFollowers: 9001 }, []],
  ])('finds %s', async (_, question, expected) => {
    const { namesOf } = await aStage()
    expect(await namesOf(question)).toEqual(expected)
  })

  it('leaves out who does not want to be found, who is banned and whose account is closed', async () => {
    const { namesOf, reach, mia, noor, zoe } = await aStage()
    accepted(await reach(mia.id, { isListed: false }))
    await db.creator.update({ where: { id: noor.id }, data: { bannedAt: today } })
    await db.account.update({ where: { id: zoe.accountId }, data: { closedAt: today } })
    expect(await namesOf()).toEqual([])
  })

  it('keeps a shortlist for each shop, with its note', async () => {
    const { shopId, namesOf, mia } = await aStage()
    const key = { shopId, creatorId: mia.id }
    accepted(await run((tx) => addToShortlist(tx, { ...key, note: ' Good light ' })))
    accepted(await run((tx) => addToShortlist(tx, key)))
    expect(await namesOf({ onlyShortlisted: true })).toEqual(['Mia'])
    expect(await namesOf({ onlyShortlisted: true, shopId: (await aShop()).id })).toEqual([])
    const [card] = (await listListedCreators(db, { shopId, onlyShortlisted: true })).items
    expect(card).toMatchObject({
      shortlistNote: 'Good light',
      isShortlisted: true,
      followers: 5000,
      provenFollowers: 0,
    })
    accepted(await run((tx) => removeFromShortlist(tx, key)))
    expect(await namesOf({ onlyShortlisted: true })).toEqual([])
    expect(await run((tx) => addToShortlist(tx, { shopId, creatorId: 'crt_nobody' }))).toMatchObject({
      code: 'CREATOR_NOT_FOUND',
    })
  })
})
