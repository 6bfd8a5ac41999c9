import nodemailer from 'nodemailer'
import { config } from '#app/config.server.ts'
import { now } from '#app/platform/clock.server.ts'
import { db } from '#app/platform/db/database.server.ts'

const transport = config.mail.kind === 'smtp' ? nodemailer.createTransport(config.mail.url) : null

/**
 * Hands one mail to the mail server. Without one (the demo's outbox) the stored mail is the delivery: a page shows it.
 * Idempotent on: mail id, as far as SMTP allows; the message id is ours, so a receiver can drop a second copy.
 */
export async function deliverMail(mailId: string): Promise<void> {
  const mail = await db.mailMessage.findUnique({ where: { id: mailId } })
  if (!mail || mail.sentAt) return
  try {
    await transport?.sendMail({
      messageId: `<${mail.id}@vitrine>`,
      from: config.mail.from,
      to: mail.toAddress,
      subject: mail.subject,
      text: mail.text,
      html: mail.html,
    })
    await db.mailMessage.update({
      where: { id: mailId },
      data: { sentAt: now(), attempts: { increment: 1 }, failure: null },
    })
  } catch (cause) {
    const failure = cause instanceof Error ? cause.message : 'unknown failure'
    await db.mailMessage.update({ where: { id: mailId }, data: { attempts: { increment: 1 }, failure } })
    throw cause
  }
}
