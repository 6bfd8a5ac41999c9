import { z } from 'zod'
import { config } from '#app/config.server.ts'
import { log } from './log/log.server.ts'
import { VatRegisterUnreachable, type VatAnswer, type VatRegister } from './vat-register.ts'

/** A country's service may need a quarter of a minute. */
const answerWithinMilliseconds = 20_000

type Access = { readonly url: string; readonly requester?: string | undefined; readonly timeoutMilliseconds?: number }

const answered = z.object({
  valid: z.boolean(),
  requestIdentifier: z.string().nullish(),
  /** Where it says more than the verdict, the verdict is none: a country that rests is answered with `valid: false`. */
  userError: z.string().nullish(),
})
const verdicts = ['VALID', 'INVALID']
/** Comes with 200 as well as with an error status. */
const failed = z.object({ errorWrappers: z.array(z.object({ error: z.string() })).min(1) })

/** VIES, the register of the European Commission (POST /check-vat-number). */
export function vies(access: Access): VatRegister {
  return {
    async check(vatNumber) {
      const first = await ask(access, vatNumber, access.requester)
      if (first !== 'INVALID_REQUESTER_INFO') return toAnswer(first)
      // What is asked about has an answer all the same; what is lost is the proof.
      log.warn('the VAT register does not accept VAT_REQUESTER: numbers are checked without a consultation number')
      return toAnswer(await ask(access, vatNumber, undefined))
    },
  }
}

type Asked = VatAnswer | string

function toAnswer(asked: Asked): VatAnswer {
  if (typeof asked !== 'string') return asked
  // Written as no number of its country is: known, and not in force.
  if (asked === 'INVALID_INPUT') return { isValid: false, ref: null }
  throw new VatRegisterUnreachable(`the VAT register answered ${asked}`)
}

/** The verdict, or the register's word for why there is none. */
async function ask({ url, timeoutMilliseconds = answerWithinMilliseconds }: Access, vatNumber: string, requester?: string): Promise<Asked> {
  const body = {
    countryCode: vatNumber.slice(0, 2),
    vatNumber: vatNumber.slice(2),
    // Both or neither, and the number without its country.
    ...(requester && { requesterMemberStateCode: requester.slice(0, 2), requesterNumber: requester.slice(2) }),
  }
  let json: unknown
  try {
    const answer = await fetch(`${url}/check-vat-number`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(timeoutMilliseconds),
    })
    json = await answer.json()
  } catch (cause) {
    throw new VatRegisterUnreachable('the VAT register gave no answer', { cause })
  }
  const error = failed.safeParse(json)
  if (error.success) return error.data.errorWrappers[0]?.error ?? 'nothing'
  const verdict = answered.safeParse(json)
  if (!verdict.success) throw new VatRegisterUnreachable('the VAT register answered without a verdict')
  const { valid, requestIdentifier, userError } = verdict.data
  if (userError && !verdicts.includes(userError)) return userError
  return { isValid: valid, ref: requestIdentifier || null }
} // prettier-ignore

/** The register of this installation; null: numbers stay unchecked. */
export const vatRegister: VatRegister | null = config.vatRegister.kind === 'vies' ? vies(config.vatRegister) : null
