import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import { adminRequest } from '../admin-client.server.ts'
import {
  ApproveReturnRequestDocument,
  CancelReturnDocument,
  CloseReturnDocument,
  DeclineReturnRequestDocument,
} from '../generated/operations.ts'
import type { ReturnRefusedByShopify } from './open-return.server.ts'

export type ReturnMove = 'approve' | 'decline' | 'close' | 'cancel'

type Answer = { userErrors: readonly { message: string }[] } | null | undefined

/**
 * Brings a return at Shopify one step further. Idempotent by its meaning: a step that was made already is refused, and
 * the caller reads the return before and after.
 */
export async function moveReturnAtShopify(
  shopDomain: string,
  { returnGid, move, note }: { readonly returnGid: string; readonly move: ReturnMove; readonly note: string },
): Promise<Outcome<null, ReturnRefusedByShopify>> {
  const answer = await ask(shopDomain, returnGid, move, note)
  const [problem] = answer?.userErrors ?? []
  return problem ? refuse('RETURN_REFUSED', { message: problem.message.slice(0, 200) }) : accept(null)
}

async function ask(shopDomain: string, id: string, move: ReturnMove, note: string): Promise<Answer> {
  switch (move) {
    case 'approve': {
      const input = { id, notifyCustomer: false }
      return (await adminRequest(shopDomain, ApproveReturnRequestDocument, { input })).returnApproveRequest
    }
    case 'decline': {
      const input = { id, declineReason: 'OTHER', declineNote: note.slice(0, 500), notifyCustomer: false } as const
      return (await adminRequest(shopDomain, DeclineReturnRequestDocument, { input })).returnDeclineRequest
    }
    case 'close':
      return (await adminRequest(shopDomain, CloseReturnDocument, { id })).returnClose
    case 'cancel':
      return (await adminRequest(shopDomain, CancelReturnDocument, { id })).returnCancel
  }
}
