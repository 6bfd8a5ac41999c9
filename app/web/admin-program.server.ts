import type { z } from 'zod'
import { endProgram, pauseProgram, resumeProgram } from '#app/domain/programs/change-program-status.server.ts'
import { changeProgramRules } from '#app/domain/programs/change-program-rules.server.ts'
import { findProgramSettings } from '#app/domain/programs/find-program-settings.server.ts'
import { openProgramInput, type ProgramSettings } from '#app/domain/programs/inputs.ts'
import { openProgram } from '#app/domain/programs/open-program.server.ts'
import type { ProgramRefusalCode } from '#app/domain/programs/refusals.ts'
import { saveProgram } from '#app/domain/programs/save-program.server.ts'
import type { Outcome } from '#app/kernel/outcome.ts'
import { programFieldWords } from '#app/ui/messages/admin-program-fields.ts'
import { merchantProgramWords } from '#app/ui/messages/programs.ts'
import { aboutForm, customersForm, eligibilityForm, resellersForm, rulesForm } from './admin-program-forms.ts'
import { db, inTransaction } from './database.server.ts'
import { judgeForm } from './parse-form.server.ts'
import { readField } from './read-field.ts'
import type { MerchantCaller } from './require-merchant.server.ts'
import { accepted, invalid, notFound, refused } from './respond.server.ts'

export function answerProgram({ locale }: MerchantCaller, outcome: Outcome<unknown, ProgramRefusalCode>) {
  return outcome.ok ? accepted(outcome.value) : refused(locale, merchantProgramWords, outcome)
}

export const noProgram = ({ locale }: MerchantCaller) =>
  refused(locale, merchantProgramWords, { code: 'NO_ACTIVE_PROGRAM', detail: {} })

/** What the overview and the rules of a program can be asked to do. */
export async function runProgramCommand(caller: MerchantCaller, form: FormData) {
  const intent = readField(form, 'intent')
  if (intent === 'openProgram') return open(caller, form)
  const program = await findProgramSettings(db, caller.shop.id)
  if (!program) return noProgram(caller)
  switch (intent) {
    case 'pause':
    case 'resume':
    case 'end':
      return changeStatus(caller, program.programId, intent)
    case 'saveAbout':
      return keep(caller, form, aboutForm)
    case 'saveEligibility':
      return keep(caller, form, eligibilityForm)
    case 'saveCustomers':
      return keep(caller, form, customersForm)
    case 'saveResellers':
      return keep(caller, form, resellersForm)
    case 'saveRules':
      return keepRules(caller, form, program.programId)
    default:
      return notFound()
  }
}

async function open(caller: MerchantCaller, form: FormData) {
  const input = judgeForm(form, openProgramInput, caller.locale, programFieldWords)
  if (!input.ok) return invalid(caller.locale, input)
  const opening = { shopId: caller.shop.id, actor: caller.staffId, ...input.value }
  return answerProgram(caller, await inTransaction('open program', (tx) => openProgram(tx, opening)))
}

const statusCommands = { pause: pauseProgram, resume: resumeProgram, end: endProgram } as const

async function changeStatus(caller: MerchantCaller, programId: string, intent: keyof typeof statusCommands) {
  const change = statusCommands[intent]
  const key = { programId, shopId: caller.shop.id }
  return answerProgram(caller, await inTransaction(`${intent} program`, (tx) => change(tx, key)))
}

async function keep(caller: MerchantCaller, form: FormData, schema: z.ZodType<Partial<ProgramSettings>>) {
  const input = judgeForm(form, schema, caller.locale, programFieldWords)
  if (!input.ok) return invalid(caller.locale, input)
  const settings = { shopId: caller.shop.id, actor: caller.staffId, ...input.value }
  return answerProgram(caller, await inTransaction('save program', (tx) => saveProgram(tx, settings)))
}

async function keepRules(caller: MerchantCaller, form: FormData, programId: string) {
  const input = judgeForm(form, rulesForm, caller.locale, programFieldWords)
  if (!input.ok) return invalid(caller.locale, input)
  const change = { programId, shopId: caller.shop.id, actor: caller.staffId, rules: input.value }
  return answerProgram(caller, await inTransaction('change program rules', (tx) => changeProgramRules(tx, change)))
}
