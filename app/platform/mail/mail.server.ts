import { newId } from '#app/kernel/ids.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { enqueue } from '#app/platform/queue/queue.server.ts'

export type Mail = {
  /** What this mail is about: a second mail with the same key is not written. */
  readonly key: string
  readonly to: string
  readonly locale: string
  readonly template: string
  readonly subject: string
  readonly text: string
  readonly html: string
}

export const deliverMailJobName = 'deliver-mail'

/**
 * Writes a mail in the transaction of its reason; a job delivers it.
 * Idempotent on: `mail.key`.
 */
export async function sendMail(tx: Tx, mail: Mail): Promise<void> {
  const { to, ...rest } = mail
  const id = newId('mail')
  const { count } = await tx.mailMessage.createMany({
    data: [{ id, toAddress: to, ...rest, createdAt: tx.now }],
    skipDuplicates: true,
  })
  if (count === 1) await enqueue(tx, { name: deliverMailJobName, payload: { mailId: id } })
}
