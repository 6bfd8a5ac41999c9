import { addDays, addMilliseconds, millisecondsPer } from '#app/kernel/clock.ts'

export type ReturnTerms = {
  readonly answerHours: number
  readonly sendDays: number
  readonly inspectDays: number
  readonly seasonFromMonth: number
  /** MM-DD */
  readonly seasonUntil: string
}

/** I7: the shop answers by then, else the return is approved. */
export function answerByOf(requestedAt: Date, { answerHours }: ReturnTerms): Date {
  return addMilliseconds(requestedAt, answerHours * millisecondsPer.hour)
}

/** I7: the shopper sends it by then, else the return ends. */
export function sendByOf(approvedAt: Date, { sendDays }: ReturnTerms): Date {
  return addDays(approvedAt, sendDays)
}

/** I7: the shop inspects by then, else it is refunded. Runs from the goods' arrival, or from their sending while nobody says so. */
export function inspectByOf(
  { sentAt, receivedAt }: { readonly sentAt: Date | null; readonly receivedAt: Date | null },
  { inspectDays, sendDays }: ReturnTerms,
): Date | null {
  if (receivedAt) return addDays(receivedAt, inspectDays)
  // A parcel takes at most as long to arrive as a shopper has to send it; then the shop's time begins without its word.
  return sentAt ? addDays(sentAt, sendDays + inspectDays) : null
}

/**
 * I7: until when what arrived at `deliveredAt` may be sent back. What arrives in the season before the new year may go
 * back until the season's last day, if that is later. Half-open: at this very instant it is too late.
 */
export function windowEndsAt(deliveredAt: Date, windowDays: number, terms: ReturnTerms): Date {
  const ordinary = addDays(deliveredAt, windowDays)
  if (deliveredAt.getUTCMonth() + 1 < terms.seasonFromMonth) return ordinary
  const [month = 1, day = 1] = terms.seasonUntil.split('-').map(Number)
  const seasonal = new Date(Date.UTC(deliveredAt.getUTCFullYear() + 1, month - 1, day + 1))
  return seasonal > ordinary ? seasonal : ordinary
}
