import { z } from 'zod'
import { chooseDefaultCard } from '#app/domain/checkout/choose-default-card.server.ts'
import { PostalAddress } from '#app/domain/checkout/inputs.ts'
import { removeSavedCard } from '#app/domain/checkout/remove-saved-card.server.ts'
import { listAddresses } from '#app/domain/shoppers/list-addresses.server.ts'
import { removeAddress } from '#app/domain/shoppers/remove-address.server.ts'
import { saveAddress } from '#app/domain/shoppers/save-address.server.ts'
import { refuse } from '#app/kernel/outcome.ts'
import { checkoutWords } from '#app/ui/messages/checkout.ts'
import { shopperWords } from '#app/ui/messages/shoppers.ts'
import { inTransaction } from './database.server.ts'
import type { SignedInCaller } from './require-shopper.server.ts'
import { accepted, refused } from './respond.server.ts'

const id = z.string().min(1).max(64)

export const accountInput = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('signOut') }),
  z.object({ intent: z.literal('removeAddress'), addressId: id }),
  z.object({ intent: z.literal('defaultAddress'), addressId: id }),
  // Without an id a new one is kept; with one it takes its place.
  z.object({ intent: z.literal('keepAddress'), addressId: id.optional(), address: PostalAddress }),
  z.object({ intent: z.literal('removeCard'), savedCardId: id }),
  z.object({ intent: z.literal('defaultCard'), savedCardId: id }),
])

type AccountInput = Exclude<z.infer<typeof accountInput>, { intent: 'signOut' }>
type CardInput = Extract<AccountInput, { savedCardId: string }>

/** What somebody signed in may do with the addresses and cards they keep. */
export async function answerAccount(input: AccountInput, { account, locale }: SignedInCaller) {
  const accountId = account.id
  if (input.intent === 'removeCard' || input.intent === 'defaultCard') {
    const outcome = await changeCard(input, accountId)
    return outcome.ok ? accepted({ intent: input.intent }) : refused(locale, checkoutWords, outcome)
  }
  const outcome = await inTransaction(`account: ${input.intent}`, async (tx) => {
    if (input.intent === 'removeAddress') return removeAddress(tx, { accountId, addressId: input.addressId })
    if (input.intent === 'defaultAddress') {
      const kept = (await listAddresses(tx, accountId)).find((one) => one.id === input.addressId)
      return kept ? saveAddress(tx, { accountId, address: kept.address }) : refuse('ADDRESS_NOT_FOUND')
    }
    const { addressId, address } = input
    if (addressId) {
      const removed = await removeAddress(tx, { accountId, addressId })
      if (!removed.ok) return removed
    }
    return saveAddress(tx, { accountId, address })
  })
  return outcome.ok ? accepted({ intent: input.intent }) : refused(locale, shopperWords, outcome)
}

function changeCard({ intent, savedCardId }: CardInput, accountId: SignedInCaller['account']['id']) {
  if (intent === 'removeCard') return removeSavedCard({ accountId, savedCardId })
  return inTransaction('choose default card', (tx) => chooseDefaultCard(tx, { accountId, savedCardId }))
}
