/** A stored delivery, as its job reads it. */
export type Receipt = {
  readonly id: string
  readonly topic: string
  readonly shopDomain: string
  readonly rawBody: string
  readonly triggeredAt: Date | null
  readonly receivedAt: Date
  readonly processedAt: Date | null
  readonly attempts: number
}
