import { accept, refuse } from '#app/kernel/outcome.ts'
import { askProcessor, readProcessor, unexpected, type ProcessorAccess } from './ask-processor.server.ts'
import type { PaymentProcessor } from './processor.ts'
import { disputeSchema, disputesSchema, toDispute } from './wire.ts'

type Disputes = Pick<PaymentProcessor, 'getDispute' | 'listDisputes' | 'acceptDispute' | 'submitEvidence'>

/** Chargebacks at the test processor (D10). */
export function testDisputes(access: ProcessorAccess): Disputes {
  const at = (ref: string) => `/v1/disputes/${encodeURIComponent(ref)}`
  const change = async (path: string, key: string, body: Record<string, unknown>) => {
    const answer = await askProcessor(access, { method: 'POST', path, key, body })
    if (answer.ok) return accept(toDispute(disputeSchema.parse(answer.body)))
    if (answer.code === 'dispute_closed') return refuse('DISPUTE_CLOSED')
    if (answer.code === 'evidence_already_sent') return refuse('EVIDENCE_ALREADY_SENT')
    if (answer.code === 'evidence_too_late') return refuse('EVIDENCE_TOO_LATE')
    throw unexpected('dispute', answer.code)
  }
  return {
    getDispute: async (ref) => toDispute(disputeSchema.parse(await readProcessor(access, at(ref)))),
    async listDisputes(intentRef) {
      const query = new URLSearchParams({ paymentIntent: intentRef })
      return disputesSchema.parse(await readProcessor(access, `/v1/disputes?${query}`)).items.map(toDispute)
    },
    acceptDispute: (ref, key) => change(`${at(ref)}/accept`, key, {}),
    submitEvidence: (ref, text, key) => change(`${at(ref)}/evidence`, key, { text }),
  }
}
