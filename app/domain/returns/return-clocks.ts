import { addDays, addMilliseconds, millisecondsPer } from '#app/kernel/clock.ts'

export type ReturnTerms = {
  readonly answerHours: number
  readonly sendDays: number
  readonly inspectDays: number
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
