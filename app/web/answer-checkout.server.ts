import { redirect } from '@remix-run/node'
import { z } from 'zod'
import { addVoucher, removeVoucher } from '#app/domain/checkout/change-vouchers.server.ts'
import { confirmCheckoutChanges } from '#app/domain/checkout/confirm-checkout-changes.server.ts'
import { findCheckout } from '#app/domain/checkout/get-checkout.server.ts'
import { CheckoutDetails } from '#app/domain/checkout/inputs.ts'
import type { CheckoutRefusal } from '#app/domain/checkout/refusals.ts'
import { saveCheckoutDetails } from '#app/domain/checkout/save-checkout-details.server.ts'
import { payCheckout } from '#app/domain/orders/pay-checkout.server.ts'
import { resumePayment } from '#app/domain/orders/resume-payment.server.ts'
import { saveAddress } from '#app/domain/shoppers/save-address.server.ts'
import type { Id } from '#app/kernel/ids.ts'
import { refuse, type Refusal } from '#app/kernel/outcome.ts'
import { checkoutWords } from '#app/ui/messages/checkout.ts'
import { shopPaths } from '#app/ui/paths.ts'
import { appUrl } from './app-url.server.ts'
import { db, inTransaction } from './database.server.ts'
import { accepted, refused } from './respond.server.ts'
import type { Caller } from './sessions.server.ts'

const ticked = z.literal('on').optional()

export const checkoutInput = z.discriminatedUnion('intent', [
  CheckoutDetails.extend({
    intent: z.literal('details'),
    keepAddress: ticked,
    adult: ticked,
    // Ways of sending that were chosen before there was an address, by shop.
    shipping: z.record(z.string().max(64), z.string().max(64)).default({}),
    // Sent while somebody types: the page stays where it is.
    stay: ticked,
  }),
  z.object({ intent: z.literal('shipping'), shippingOptionId: z.string().min(1).max(64) }),
  z.object({ intent: z.literal('confirm') }),
  z.object({
    intent: z.literal('pay'),
    // A new card's token, or one of the saved cards.
    cardToken: z.string().max(200).optional(),
    savedCardId: z.string().max(64).optional(),
    keepCard: ticked,
    totalMinor: z
      .string()
      .regex(/^\d{1,18}$/)
      .transform(BigInt),
    currency: z.string().regex(/^[A-Z]{3}$/),
  }),
  z.object({ intent: z.literal('resume') }),
  z.object({ intent: z.literal('voucher'), code: z.string().trim().min(1, 'required').max(60) }),
  z.object({ intent: z.literal('dropVoucher'), code: z.string().max(60) }),
])

type CheckoutInput = z.infer<typeof checkoutInput>
type At = { checkoutId: string; shopperKey: Id<'shopper'>; caller: Caller }

export async function answerCheckout(input: CheckoutInput, at: At) {
  const { checkoutId, shopperKey } = at
  switch (input.intent) {
    case 'details':
      return saveDetails(input, at)
    case 'shipping':
      return chooseShipping(input.shippingOptionId, at)
    case 'confirm': {
      const outcome = await inTransaction('confirm changes', (tx) =>
        confirmCheckoutChanges(tx, { checkoutId, shopperKey }),
      )
      return outcome.ok ? accepted({ intent: input.intent }) : say(at, outcome)
    }
    case 'pay': {
      const { totalMinor, currency } = input
      const card = {
        cardToken: input.cardToken || null,
        savedCardId: input.savedCardId || null,
        keepCard: input.keepCard === 'on',
      }
      const returnUrl = appUrl + shopPaths.checkoutReturn(checkoutId)
      const confirmed = { confirmedTotalMinor: totalMinor, confirmedCurrency: currency }
      const accountId = at.caller.account?.id ?? null
      return leadOn(await payCheckout({ checkoutId, shopperKey, accountId, ...card, ...confirmed, returnUrl }), at)
    }
    case 'resume':
      return resume(at)
    case 'voucher':
    case 'dropVoucher':
      return changeVouchers(input, at)
  }
}

/** Asks the processor what happened; only for the shopper's own checkout. */
export async function resume(at: At) {
  const mine = await findCheckout(db, { ...at, language: at.caller.locale })
  if (!mine) return say(at, refuse('CHECKOUT_NOT_FOUND'))
  return leadOn(await resumePayment(at.checkoutId), at)
}

function leadOn(result: Awaited<ReturnType<typeof payCheckout>>, at: At) {
  if (!result.ok) return say(at, result)
  if (result.value.next !== 'done') return redirect(result.value.url)
  const { orderNumber, orderNumbers } = result.value
  // Several shops, several orders: all of them at a glance.
  return redirect(orderNumbers.length > 1 ? shopPaths.orders({ thanks: '1' }) : shopPaths.order(orderNumber))
}

function say({ caller }: At, refusal: Refusal<CheckoutRefusal>) {
  return refused<CheckoutRefusal>(caller.locale, checkoutWords, refusal)
}

async function changeVouchers({ intent, code }: Extract<CheckoutInput, { code: string }>, at: At) {
  const { checkoutId, shopperKey } = at
  const change = intent === 'voucher' ? addVoucher : removeVoucher
  const outcome = await inTransaction('change vouchers', (tx) => change(tx, { checkoutId, shopperKey, code }))
  return outcome.ok ? accepted({ intent }) : say(at, outcome)
}

type Details = Extract<CheckoutInput, { intent: 'details' }>

async function saveDetails(input: Details, at: At) {
  const { checkoutId, shopperKey, caller } = at
  const accountId = caller.account?.id ?? null
  // K3: an account's age is known from its birth date; a guest says so here.
  if (!accountId && !input.adult) return say(at, refuse('ADULTS_ONLY'))
  const { email, address, shippingOptionId } = input
  const details = { email, address, shippingOptionId, shippingOptionIds: Object.values(input.shipping) }
  const outcome = await inTransaction('save checkout details', async (tx) => {
    const saved = await saveCheckoutDetails(tx, { checkoutId, shopperKey, ...details })
    if (saved.ok && accountId && input.keepAddress) await saveAddress(tx, { accountId, address })
    return saved
  })
  if (!outcome.ok) return say(at, outcome)
  return input.stay ? accepted({ intent: 'details' as const }) : redirect(shopPaths.checkout(checkoutId))
}

async function chooseShipping(shippingOptionId: string, at: At) {
  const { checkoutId, shopperKey, caller } = at
  const checkout = await findCheckout(db, { checkoutId, shopperKey, language: caller.locale })
  if (!checkout) return say(at, refuse('CHECKOUT_NOT_FOUND'))
  const { email, address } = checkout
  if (email === null || address === null) return say(at, refuse('DETAILS_MISSING'))
  const outcome = await inTransaction('choose shipping', (tx) =>
    saveCheckoutDetails(tx, { checkoutId, shopperKey, email, address, shippingOptionId }),
  )
  return outcome.ok ? accepted({ intent: 'shipping' as const }) : say(at, outcome)
}
