export type Delivery = {
  id: number
  /** Stays the same over retries: the receiver's key against duplicates. */
  webhookId: string
  /** The same for every delivery that one happening caused. */
  eventId: string
  shop: string
  topic: string
  /** Null for the app's own declarations, which survive any number of failures. */
  subscriptionId: number | null
  name: string | null
  uri: string
  apiVersion: string
  triggeredAt: string
  body: string
  attempt: number
  dueAt: number
}
