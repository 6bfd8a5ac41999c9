import { z } from 'zod'
import { createCreatorCode } from '#app/domain/deals/create-creator-code.server.ts'
import type { CodeState, CreatorCodeRefusal } from '#app/domain/deals/creator-code-refusals.ts'
import { endCreatorCode } from '#app/domain/deals/end-creator-code.server.ts'
import { findProgramDiscount } from '#app/domain/deals/find-program-discount.server.ts'
import { voucherCode } from '#app/domain/deals/inputs.ts'
import { listCreatorCodes } from '#app/domain/deals/list-creator-codes.server.ts'
import { retryProgramDiscount } from '#app/domain/deals/retry-program-discount.server.ts'
import { programDiscountBps, setProgramDiscount } from '#app/domain/deals/set-program-discount.server.ts'
import { codeSales } from '#app/domain/insights/code-sales.server.ts'
import { findProgramSettings } from '#app/domain/programs/find-program-settings.server.ts'
import { ratePercent } from '#app/domain/programs/inputs.ts'
import { addDays } from '#app/kernel/clock.ts'
import type { Outcome } from '#app/kernel/outcome.ts'
import { programFieldWords } from '#app/ui/messages/admin-program-fields.ts'
import { creatorCodeRefusalWords } from '#app/ui/messages/creator-codes.ts'
import { avatarsOf } from './avatars-of.server.ts'
import { noProgram } from './admin-program.server.ts'
import { db, inTransaction, now } from './database.server.ts'
import { judgeForm } from './parse-form.server.ts'
import { readField } from './read-field.ts'
import type { MerchantCaller } from './require-merchant.server.ts'
import { accepted, invalid, notFound, refused } from './respond.server.ts'

/** What Shopify asks for before an app may make discounts. */
const discountScopes: readonly string[] = ['write_discounts']

/** The figures of a code cover so many days. */
const salesDays = 90

const views = { live: ['waiting', 'active', 'failed'], ended: ['ended'] } as const satisfies Record<string, CodeState[]>

/** A3: what the codes of the program take off, how far Shopify has them, and what was bought with each. */
export async function readCodes({ shop, session }: MerchantCaller, search: URLSearchParams) {
  const program = await findProgramSettings(db, shop.id)
  if (!program) return null
  const key = { shopId: shop.id, programId: program.programId }
  const name = search.get('view') === 'ended' ? ('ended' as const) : ('live' as const)
  const [discount, page] = await Promise.all([
    findProgramDiscount(db, key),
    listCreatorCodes(db, { of: key, states: views[name], cursor: search.get('cursor') }),
  ])
  const codes = page.items.map(({ code }) => code)
  const until = now()
  const span = { from: addDays(until, -salesDays), until }
  const sales = await codeSales(db, { shopId: shop.id, codes, currency: shop.currency, ...span })
  const avatars = await avatarsOf(page.items.map(({ creatorId }) => creatorId))
  const granted = new Set(session.scope?.split(',').map((scope) => scope.trim()))
  return {
    name,
    discount,
    page: {
      ...page,
      items: page.items.map((item) => ({
        ...item,
        sold: sales.get(item.code) ?? null,
        avatarUrl: avatars.get(item.creatorId) ?? null,
      })),
    },
    missingScopes: discountScopes.filter((scope) => !granted.has(scope)),
    scopes: discountScopes,
    salesDays,
    timeZone: shop.timeZone,
  }
}
export type CodesView = NonNullable<Awaited<ReturnType<typeof readCodes>>>

const discountForm = z.object({ percent: ratePercent.pipe(programDiscountBps) })
const codeForm = z.object({ creatorId: z.string().min(1, 'required').max(60), code: voucherCode })

/** Switching codes on, changing what they take off, making one, ending one, and telling Shopify again. */
export async function runCodesCommand(caller: MerchantCaller, form: FormData) {
  const { shop, locale, staffId: actor } = caller
  const program = await findProgramSettings(db, shop.id)
  if (!program) return noProgram(caller)
  const key = { shopId: shop.id, programId: program.programId, actor }
  switch (readField(form, 'intent')) {
    case 'setDiscount': {
      const input = judgeForm(form, discountForm, locale, programFieldWords)
      if (!input.ok) return invalid(locale, input)
      const terms = { ...key, percentBps: input.value.percent }
      return answer(caller, await inTransaction('set program discount', (tx) => setProgramDiscount(tx, terms)))
    }
    case 'retry':
      return answer(caller, await inTransaction('retry program discount', (tx) => retryProgramDiscount(tx, key)))
    case 'make': {
      const input = judgeForm(form, codeForm, locale)
      if (!input.ok) return invalid(locale, input)
      const wanted = { programId: key.programId, ...input.value, byMerchant: { shopId: shop.id, actor } }
      return answer(caller, await inTransaction('create creator code', (tx) => createCreatorCode(tx, wanted)))
    }
    case 'end': {
      const by = { kind: 'merchant', shopId: shop.id, actor } as const
      const asked = { creatorCodeId: readField(form, 'creatorCodeId'), by }
      return answer(caller, await inTransaction('end creator code', (tx) => endCreatorCode(tx, asked)))
    }
    default:
      return notFound()
  }
}

function answer({ locale }: MerchantCaller, outcome: Outcome<unknown, CreatorCodeRefusal>) {
  return outcome.ok ? accepted(outcome.value) : refused(locale, creatorCodeRefusalWords, outcome)
}
