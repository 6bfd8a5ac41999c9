import type { Shop } from '@prisma/client'
import { merchantCreatorMarket } from '#app/domain/insights/merchant-creator-market.server.ts'
import { eligibilityOf } from '#app/domain/programs/eligibility-of.server.ts'
import { enrollmentStatuses } from '#app/domain/programs/enrollment-states.ts'
import { findEnrollment, type EnrollmentStepView } from '#app/domain/programs/find-enrollment.server.ts'
import { findProgramSettings } from '#app/domain/programs/find-program-settings.server.ts'
import {
  listEnrollmentMessages,
  type EnrollmentMessageView,
} from '#app/domain/programs/list-enrollment-messages.server.ts'
import { countEnrollments, listEnrollments, type EnrollmentCard } from '#app/domain/programs/list-enrollments.server.ts'
import { listFlatFees } from '#app/domain/programs/list-flat-fees.server.ts'
import { avatarOf } from './avatar-of.ts'
import { db } from './database.server.ts'

const longestSearch = 100

/** One page of the inbox: who asks, who is in, who was. */
export async function readInbox(shop: Shop, search: URLSearchParams) {
  const program = await findProgramSettings(db, shop.id)
  if (!program) return null
  const { programId } = program
  const counts = await countEnrollments(db, programId)
  const named = enrollmentStatuses.find((status) => status === search.get('view'))
  const name = named ?? (counts.applied ? 'applied' : 'active')
  const query = (search.get('q') ?? '').slice(0, longestSearch)
  const page = await listEnrollments(db, { programId, statuses: [name], query, cursor: search.get('cursor') })
  return { name, query, counts, timeZone: shop.timeZone, page: { ...page, items: page.items.map(toRow) } }
}

function toRow({ avatarKey, avatarUrl, enrolledAt, inactiveFrom, updatedAt, ...card }: EnrollmentCard) {
  return {
    ...card,
    avatarUrl: avatarOf({ avatarKey, avatarUrl }),
    enrolledAt: enrolledAt.toISOString(),
    inactiveFrom: inactiveFrom?.toISOString() ?? null,
    updatedAt: updatedAt.toISOString(),
  }
}

const latestFees = 3

/** One creator in the program: where they stand, how they came there, and what was written. */
export async function readEnrollment(shop: Shop, enrollmentId: string, search: URLSearchParams) {
  const reader = { shopId: shop.id }
  const found = await findEnrollment(db, enrollmentId, reader)
  if (!found) return null
  const { programId, creatorId, enrolledAt, inactiveFrom, history } = found
  const [thread, { gaps }, affiliation, fees] = await Promise.all([
    listEnrollmentMessages(db, { enrollmentId, reader, cursor: search.get('cursor') }),
    eligibilityOf(db, { programId, creatorId }),
    db.shopAffiliation.findUnique({ where: { shopId_creatorId: { shopId: shop.id, creatorId } } }),
    listFlatFees(db, { reader: { ...reader, creatorId }, limit: latestFees }),
  ])
  return {
    ...found,
    enrolledAt: enrolledAt.toISOString(),
    inactiveFrom: inactiveFrom?.toISOString() ?? null,
    history: history.map(toStep),
    thread: { ...thread, items: thread.items.map(toMessage) },
    gaps,
    affiliation: affiliation?.kind ?? null,
    fees: fees.items,
    timeZone: shop.timeZone,
  }
}

function toStep({ effectiveAt, at, ...step }: EnrollmentStepView) {
  return { ...step, effectiveAt: effectiveAt.toISOString(), at: at.toISOString() }
}

function toMessage({ sentAt, readAt, ...message }: EnrollmentMessageView) {
  return { ...message, sentAt: sentAt.toISOString(), readAt: readAt?.toISOString() ?? null }
}

const choicesAtOnce = 30

/** Creators by name, for the pickers: of the program first, else of those whom merchants may find. */
export async function readCreatorChoices(shop: Shop, query: string) {
  const program = await findProgramSettings(db, shop.id)
  const members = program && (await listEnrollments(db, { programId: program.programId, query, limit: choicesAtOnce }))
  const found = members?.items.length
    ? members
    : await merchantCreatorMarket(db, { shopId: shop.id, query, limit: choicesAtOnce })
  const choices = found.items.map(({ creatorId, displayName, handle }) => ({ id: creatorId, title: `${displayName} (@${handle})` })) // prettier-ignore
  return { choices, nextCursor: found.nextCursor }
}
