import { answerApplication } from '#app/domain/programs/answer-application.server.ts'
import { applyToProgram } from '#app/domain/programs/apply-to-program.server.ts'
import { changeProgramRules } from '#app/domain/programs/change-program-rules.server.ts'
import { inviteCreators } from '#app/domain/programs/invite-creators.server.ts'
import { leaveProgram } from '#app/domain/programs/leave-program.server.ts'
import { saveProgram } from '#app/domain/programs/save-program.server.ts'
import { saveReach } from '#app/domain/creators/save-reach.server.ts'
import { addToShortlist } from '#app/domain/creators/shortlist.server.ts'
import { daysAgo } from '../days-ago.ts'
import { does, enrollmentOf, staff, type Cast, type CreatorName, type ShopName } from './cast.ts'
import { programTexts, reaches } from './texts.ts'
import { dates } from './dates.ts'

/** Creators say who follows them, programs say whom they take, and both find each other or still wait for it. */
export async function joinPrograms(cast: Cast): Promise<void> {
  const { creators, shops } = cast
  for (const [name, reach] of Object.entries(reaches) as [CreatorName, (typeof reaches)[CreatorName]][]) {
    await daysAgo(dates.creatorsJoined, () =>
      does('the reach', (tx) => saveReach(tx, { creatorId: creators[name].creatorId, ...reach })),
    )
  }
  for (const [name, texts] of Object.entries(programTexts) as [ShopName, (typeof programTexts)[ShopName]][]) {
    const { shopId } = shops[name]
    await daysAgo(dates.termsAgreed, () =>
      does('the program', (tx) => saveProgram(tx, { shopId, actor: staff, ...texts })),
    )
  }
  const { programId, shopId } = shops.aurora
  const rules = { tagWindowDays: 14, indirectRateFactorBps: 8_000 }
  await daysAgo(dates.termsAgreed, () =>
    does('the rules', (tx) => changeProgramRules(tx, { programId, shopId, rules, actor: staff })),
  )
  await waitAtTheDoor(cast)
}

async function waitAtTheDoor(cast: Cast): Promise<void> {
  const { callum, haruto, dewi, maya, noor } = cast.creators
  const { aurora, thistle, dana } = cast.shops
  const apply = (days: number, creatorId: string, programId: string, note: string) =>
    daysAgo(days, () => does('applying', (tx) => applyToProgram(tx, { programId, creatorId, note })))
  await apply(3, callum.creatorId, aurora.programId, 'I would love to show the mug next to a good jumper. Sundays, long videos, honest about both.') // prettier-ignore
  await apply(1, haruto.creatorId, aurora.programId, 'Your lamps belong on a quiet table. I film one table a week.')
  await apply(6, haruto.creatorId, dana.programId, 'Incense and ceramics: I would like to film both in one room.')
  const enrollmentId = await enrollmentOf(dana, haruto)
  const reason = 'This season we work with creators who speak Arabic. Please ask again in spring.'
  const refused = { enrollmentId, shopId: dana.shopId, isApproved: false, reason, actor: staff }
  await daysAgo(5, () => does('declining', (tx) => answerApplication(tx, refused)))
  const note = 'Your coffee mornings would suit our mugs. We set twenty per cent aside for you.'
  const offer = { rateBps: 2_000, campaign: 'Winter mornings' }
  const dewiInvited = { ...keysOf(aurora), creatorIds: [dewi.creatorId], note, offer }
  await daysAgo(4, () => does('inviting', (tx) => inviteCreators(tx, dewiInvited)))
  const mayaInvited = {
    ...keysOf(dana),
    creatorIds: [maya.creatorId],
    note: 'Rose oil after the serum? We would love to see it in your ten minutes.',
    offer: { rateBps: 1_800, campaign: 'أصدقاء الدار' },
  }
  await daysAgo(2, () => does('inviting', (tx) => inviteCreators(tx, mayaInvited)))
  const leaving = { programId: thistle.programId, creatorId: noor.creatorId, reason: 'No room left for wool at home.' }
  await daysAgo(12, () => does('leaving', (tx) => leaveProgram(tx, leaving)))
  for (const { creatorId } of [callum, dewi]) {
    await does('the shortlist', (tx) => addToShortlist(tx, { shopId: aurora.shopId, creatorId }))
  }
}

const keysOf = ({ programId, shopId }: Cast['shops']['aurora']) => ({ programId, shopId, actor: staff })
