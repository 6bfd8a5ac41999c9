import { answerApplication } from '#app/domain/programs/answer-application.server.ts'
import { banEnrollment, pauseEnrollment, resumeEnrollment, withdrawInvitation } from '#app/domain/programs/change-enrollment.server.ts' // prettier-ignore
import { findEnrollment } from '#app/domain/programs/find-enrollment.server.ts'
import { atOnceLimits } from '#app/domain/programs/inputs.ts'
import { liftBan } from '#app/domain/programs/lift-ban.server.ts'
import { markMessagesRead } from '#app/domain/programs/list-enrollment-messages.server.ts'
import type { ProgramRefusalCode } from '#app/domain/programs/refusals.ts'
import { sendEnrollmentMessage } from '#app/domain/programs/send-enrollment-message.server.ts'
import { setAffiliation } from '#app/domain/programs/set-affiliation.server.ts'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { programFieldWords } from '#app/ui/messages/admin-program-fields.ts'
import { reasonForm } from './admin-program-forms.ts'
import { answerProgram } from './admin-program.server.ts'
import { db, inTransaction } from './database.server.ts'
import { toInstant } from './local-time.ts'
import { judgeForm } from './parse-form.server.ts'
import { readField } from './read-field.ts'
import type { MerchantCaller } from './require-merchant.server.ts'
import { invalid, notFound } from './respond.server.ts'

type Told = { readonly reason: string; readonly effectiveAt: Date | null }
type Of = { readonly enrollmentId: string; readonly shopId: string; readonly actor: string }
type Changed = Outcome<unknown, ProgramRefusalCode>

const steps = {
  approve: (tx, of) => answerApplication(tx, { ...of, isApproved: true }),
  reject: (tx, of) => answerApplication(tx, { ...of, isApproved: false }),
  pause: (tx, of) => pauseEnrollment(tx, of),
  resume: (tx, of) => resumeEnrollment(tx, of),
  ban: (tx, of) => banEnrollment(tx, of),
  withdraw: (tx, of) => withdrawInvitation(tx, of),
} satisfies Record<string, (tx: Tx, of: Of & { reason?: string; effectiveAt?: Date }) => Promise<Changed>>

type StepName = keyof typeof steps
const isStep = (name: string): name is StepName => Object.hasOwn(steps, name)

/** What can be done with creators of the program, one or many of them. */
export async function runEnrollmentCommand(caller: MerchantCaller, form: FormData) {
  const { shop, locale, staffId: actor } = caller
  const intent = readField(form, 'intent')
  const enrollmentIds = form.getAll('enrollmentIds').filter((id) => typeof id === 'string')
  const enrollmentId = enrollmentIds[0] ?? ''
  if (intent === 'send') return send(caller, enrollmentId, form)
  if (intent === 'read') {
    const read = { enrollmentId, reader: { shopId: shop.id } }
    return answerProgram(caller, accept(await inTransaction('mark messages read', (tx) => markMessagesRead(tx, read))))
  }
  if (intent === 'liftBan') return lift(caller, enrollmentId)
  if (intent === 'setAffiliation') return affiliate(caller, enrollmentId, readField(form, 'kind'))
  if (!isStep(intent)) return notFound()
  const times = { toInstant: (wallClock: string) => toInstant(wallClock, shop.timeZone) }
  const told = judgeForm(form, reasonForm(times), locale, programFieldWords)
  if (!told.ok) return invalid(locale, told)
  if (enrollmentIds.length > atOnceLimits.creators) {
    return answerProgram(caller, refuse('TOO_MANY_AT_ONCE', { maximum: atOnceLimits.creators }))
  }
  const of = { shopId: shop.id, actor }
  return answerProgram(caller, await takeSteps(intent, enrollmentIds.map((id) => ({ ...of, enrollmentId: id })), told.value)) // prettier-ignore
}

/** Each in a transaction of its own: one refusal does not hold the others back; the answer says how many were taken. */
async function takeSteps(name: StepName, all: readonly Of[], { reason, effectiveAt }: Told): Promise<Changed> {
  let taken = 0
  let refusal: Changed | null = null
  for (const of of all) {
    const told = { ...of, ...(reason && { reason }), ...(effectiveAt && { effectiveAt }) }
    const outcome = await inTransaction(`${name} enrollment`, (tx) => steps[name](tx, told))
    if (outcome.ok) taken += 1
    else refusal ??= outcome
  }
  return taken === 0 && refusal ? refusal : accept({ taken, left: all.length - taken })
}

async function send(caller: MerchantCaller, enrollmentId: string, form: FormData) {
  const message = { enrollmentId, from: { shopId: caller.shop.id }, text: readField(form, 'text') }
  return answerProgram(caller, await inTransaction('send message', (tx) => sendEnrollmentMessage(tx, message)))
}

async function lift(caller: MerchantCaller, enrollmentId: string) {
  const found = await findEnrollment(db, enrollmentId, { shopId: caller.shop.id })
  if (!found) return answerProgram(caller, refuse('ENROLLMENT_NOT_FOUND'))
  const { programId, creatorId } = found
  const lifting = { programId, creatorId, staff: caller.staffId }
  return answerProgram(caller, await inTransaction('lift ban', (tx) => liftBan(tx, lifting)))
}

const kinds = ['official', 'employee', 'agency'] as const

async function affiliate(caller: MerchantCaller, enrollmentId: string, typed: string) {
  const { shop, staffId: actor } = caller
  const found = await findEnrollment(db, enrollmentId, { shopId: shop.id })
  if (!found) return answerProgram(caller, refuse('ENROLLMENT_NOT_FOUND'))
  const kind = kinds.find((one) => one === typed) ?? null
  const change = { shopId: shop.id, creatorId: found.creatorId, kind, actor }
  return answerProgram(caller, await inTransaction('set affiliation', (tx) => setAffiliation(tx, change)))
}
