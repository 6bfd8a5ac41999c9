import { concernsShopper } from '#app/domain/orders/concerns-shopper.ts'
import { mailShopper } from '#app/domain/orders/mail-shopper.server.ts'
import { noteOrderEvent } from '#app/domain/orders/note-order-event.server.ts'
import { policyAt } from '#app/domain/policies/policy-at.server.ts'
import { addDays } from '#app/kernel/clock.ts'
import { db, inTransaction, type Tx } from '#app/platform/db/database.server.ts'
import { appLink } from '#app/platform/mail/app-link.server.ts'
import { sendMail } from '#app/platform/mail/mail.server.ts'
import type { Prisma } from '@prisma/client'
import { alarmTimes, dueAlarm, type Alarm } from './alarm-times.ts'
import { isOutsideShopify, type ProblemCause } from './problem-causes.ts'
import { composeProblemMail } from './problem-mail.ts'

const include = {
  shop: {
    select: { id: true, domain: true, name: true, contactEmail: true, primaryLocale: true, uninstalledAt: true },
  },
  order: { select: { id: true, number: true, country: true, cancelledAt: true, push: { select: { state: true } } } },
} satisfies Prisma.ProblemInclude
type Found = Prisma.ProblemGetPayload<{ include: typeof include }>

/** No alarm is later than the automatic refund, which comes within a day (I4). */
const oldestDays = 2

/**
 * A problem that stays makes itself heard: a mail to the merchant after some minutes, again at half of the time until
 * the automatic refund, and a last call two hours before it. A shopper whose parcel nobody will send is told with the
 * first one.
 * Idempotent on: (problem, when it was opened, alarm): each is mailed once; one for a shop that is not reached at all.
 */
export async function raiseAlarms(now: Date): Promise<number> {
  const open = await db.problem.findMany({
    where: { resolvedAt: null, openedAt: { gt: addDays(now, -oldestDays) } },
    include,
    orderBy: { openedAt: 'asc' },
    take: 2_000,
  })
  let raised = 0
  for (const problem of open) {
    const { values } = await policyAt(db, { market: problem.order?.country ?? null, at: problem.openedAt })
    const isRefunded = isOutside(problem)
    const times = alarmTimes(problem.openedAt, values.orders, isRefunded)
    const alarm = dueAlarm(times, problem.alarmedAt, now)
    if (!alarm) continue
    const refundAt = isRefunded ? times.refundAt : null
    raised += await inTransaction('raise alarm', (tx) => raise(tx, problem, alarm, refundAt))
  }
  return raised
}

/** An outage is one thing, however many orders it holds up: one mail for all that began in the same hour. */
const shopWideCauses: readonly ProblemCause[] = ['SHOPIFY_UNREACHABLE', 'SHOP_ACCESS_LOST', 'SHOP_DORMANT']

function hourOf(at: Date): string {
  return at.toISOString().slice(0, 13)
}

/** Not in Shopify, so its money goes back by itself. */
function isOutside({ cause, order }: Found): boolean {
  return isOutsideShopify(cause as ProblemCause, order?.push?.state) && !order?.cancelledAt
}

async function raise(tx: Tx, problem: Found, alarm: Alarm, refundAt: Date | null): Promise<number> {
  const { count } = await tx.problem.updateMany({
    where: { id: problem.id, resolvedAt: null, alarmedAt: problem.alarmedAt },
    data: { alarmedAt: tx.now },
  })
  if (count === 0) return 0
  const { shop, order } = problem
  if (order && alarm.level === 'first') await tellShopper(tx, problem, order)
  if (!shop.contactEmail || shop.uninstalledAt) return 0
  const link = appLink(`/app/problems?shop=${shop.domain}`)
  const locale = shop.primaryLocale.startsWith('ar') ? 'ar' : 'en'
  const isOfShop = shopWideCauses.some((each) => each === problem.cause)
  const subject = isOfShop
    ? [shop.id, problem.cause, hourOf(problem.openedAt)]
    : [problem.id, problem.openedAt.toISOString()]
  await sendMail(tx, {
    key: ['problem', ...subject, alarm.level].join(':'),
    to: shop.contactEmail,
    locale,
    template: `problem.${alarm.level}`,
    ...composeProblemMail(locale, {
      level: alarm.level,
      cause: problem.cause as ProblemCause,
      shop: shop.name,
      answerBy: dueByOf(problem),
      orderNumber: isOfShop ? null : (order?.number ?? null),
      refundAt,
      link,
    }),
  })
  return 1
}

/** RULES 9, "problem": the shopper is told once it lasts. Problems on the way to Shopify have told them at once. */
async function tellShopper(tx: Tx, { cause, shop }: Found, order: NonNullable<Found['order']>): Promise<void> {
  const isLastingParcel = cause === 'FULFILLMENT_REFUSED' || cause === 'FULFILLMENT_UNKNOWN'
  if (!isLastingParcel || concernsShopper(cause)) return
  await noteOrderEvent(tx, {
    orderId: order.id,
    shopId: shop.id,
    key: `problem:${cause}`,
    kind: 'problem',
    detail: { cause },
    occurredAt: tx.now,
  })
  await mailShopper(tx, order.id, 'delayed', { about: cause })
}

/** The bank's last day, where it asks (D10). */
function dueByOf({ detail }: Found): Date | null {
  const { evidenceDueBy } = detail as { evidenceDueBy?: unknown }
  return typeof evidenceDueBy === 'string' ? new Date(evidenceDueBy) : null
}
