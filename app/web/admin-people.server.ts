import type { Shop } from '@prisma/client'
import { findProgramSettings } from '#app/domain/programs/find-program-settings.server.ts'
import { listAffiliations } from '#app/domain/programs/list-affiliations.server.ts'
import { setAffiliation } from '#app/domain/programs/set-affiliation.server.ts'
import { answerProgram } from './admin-program.server.ts'
import { db, inTransaction } from './database.server.ts'
import { readField } from './read-field.ts'
import type { MerchantCaller } from './require-merchant.server.ts'
import { notFound } from './respond.server.ts'

export const affiliationKinds = ['official', 'employee', 'agency'] as const

/** A16, E12: who belongs to the shop, and what share of the rate they have. */
export async function readPeople(shop: Shop) {
  const program = await findProgramSettings(db, shop.id)
  const people = await listAffiliations(db, shop.id)
  return {
    people: people.map(({ since, ...person }) => ({ ...person, since: since.toISOString() })),
    shareBps: program?.affiliatedFactorBps ?? 0,
    timeZone: shop.timeZone,
  }
}

/** Says that somebody belongs to the shop, as what, or no longer. */
export async function runPeopleCommand(caller: MerchantCaller, form: FormData) {
  const intent = readField(form, 'intent')
  const creatorId = readField(form, 'creatorId')
  const kind = affiliationKinds.find((one) => one === readField(form, 'kind')) ?? null
  if (!['set', 'remove'].includes(intent) || (intent === 'set' && kind === null)) return notFound()
  const change = {
    shopId: caller.shop.id,
    creatorId,
    kind: intent === 'remove' ? null : kind,
    actor: caller.staffId,
  }
  return answerProgram(caller, await inTransaction('set affiliation', (tx) => setAffiliation(tx, change)))
}
