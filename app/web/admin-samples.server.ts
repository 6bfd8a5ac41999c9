import type { Shop } from '@prisma/client'
import { z } from 'zod'
import { answerAppeal } from '#app/domain/samples/appeal-sample.server.ts'
import { archiveSampleOffer, changeSampleOffer } from '#app/domain/samples/change-sample-offer.server.ts'
import { createSampleOffer } from '#app/domain/samples/create-sample-offer.server.ts'
import { decideSample } from '#app/domain/samples/decide-sample.server.ts'
import { listSampleOffersOfShop } from '#app/domain/samples/list-sample-offers.server.ts'
import { countSamplesToAnswer, listSamples } from '#app/domain/samples/list-samples.server.ts'
import type { SampleRefusal } from '#app/domain/samples/refusals.ts'
import { openSampleStates, sampleStates } from '#app/domain/samples/sample-states.ts'
import { findProgramSettings } from '#app/domain/programs/find-program-settings.server.ts'
import { yesOrNo } from '#app/domain/shops/settings-forms.ts'
import { refuse, type Outcome } from '#app/kernel/outcome.ts'
import { sampleWords } from '#app/ui/messages/samples.ts'
import { avatarOf } from './avatar-of.ts'
import { productOf } from './admin-rate-commands.server.ts'
import { noProgram } from './admin-program.server.ts'
import { db, inTransaction } from './database.server.ts'
import { judgeForm } from './parse-form.server.ts'
import { readField } from './read-field.ts'
import type { MerchantCaller } from './require-merchant.server.ts'
import { accepted, invalid, notFound, refused } from './respond.server.ts'

const views = ['requests', 'running', 'appeals', 'closed', 'offers', 'archived'] as const
type ViewName = (typeof views)[number]

const running = openSampleStates.filter((state) => state !== 'requested')
const closed = sampleStates.filter((state) => !openSampleStates.some((open) => open === state))

/** One page of what creators ask for, of what is under way, or of what the shop gives away. */
export async function readSamples(shop: Shop, search: URLSearchParams) {
  const program = await findProgramSettings(db, shop.id)
  if (!program) return null
  const name: ViewName = views.find((one) => one === search.get('view')) ?? 'requests'
  const cursor = search.get('cursor')
  const frame = { waiting: await countSamplesToAnswer(db, shop.id), timeZone: shop.timeZone }
  if (name === 'offers' || name === 'archived') {
    const offers = await listSampleOffersOfShop(db, { shopId: shop.id, isArchived: name === 'archived', cursor })
    return { ...frame, name, offers }
  }
  const states = { requests: ['requested'], running, closed } as const
  const samples = await listSamples(db, {
    reader: { shopId: shop.id },
    ...(name === 'appeals' ? { hasOpenAppeal: true } : { states: states[name] }),
    cursor,
  })
  const items = samples.items.map(({ avatarKey, avatarUrl, ...sample }) => ({
    ...sample,
    avatarUrl: avatarOf({ avatarKey, avatarUrl }),
  }))
  return { ...frame, name, samples: { ...samples, items } }
}

const whole = z
  .string()
  .trim()
  .regex(/^\d{1,5}$/, 'number')
  .transform(Number)

const offerForm = z.object({
  product: z.string().max(80),
  kind: z.enum(['free', 'refundable']),
  quota: whole,
  isAutoApproved: yesOrNo,
  /** Only asked where the creator pays first (G5). */
  refundAfterUnits: z.union([z.literal('').transform(() => null), whole], 'number'),
})

const changeForm = z.object({ quota: whole, isAutoApproved: yesOrNo })

/** What a merchant does about samples: offers, answers to requests, answers to appeals. */
export async function runSampleCommand(caller: MerchantCaller, form: FormData) {
  const { shop, locale, staffId: actor } = caller
  const of = { shopId: shop.id, actor }
  const offerId = readField(form, 'offerId')
  const answered = { ...of, requestId: readField(form, 'requestId'), reason: readField(form, 'reason') }
  switch (readField(form, 'intent')) {
    case 'offer':
      return offer(caller, form)
    case 'changeOffer': {
      const input = judgeForm(form, changeForm, locale)
      if (!input.ok) return invalid(locale, input)
      const change = { ...of, offerId, ...input.value }
      return answer(caller, await inTransaction('change sample offer', (tx) => changeSampleOffer(tx, change)))
    }
    case 'archiveOffer':
      return answer(
        caller,
        await inTransaction('archive sample offer', (tx) => archiveSampleOffer(tx, { ...of, offerId })),
      )
    case 'approve':
    case 'decline': {
      const decision = { ...answered, isApproved: readField(form, 'intent') === 'approve' }
      return answer(caller, await inTransaction('decide sample', (tx) => decideSample(tx, decision)))
    }
    case 'grant':
    case 'refuse': {
      const decision = { ...answered, isGranted: readField(form, 'intent') === 'grant' }
      return answer(caller, await inTransaction('answer sample appeal', (tx) => answerAppeal(tx, decision)))
    }
    default:
      return notFound()
  }
}

function answer({ locale }: MerchantCaller, outcome: Outcome<unknown, SampleRefusal>) {
  return outcome.ok ? accepted(null) : refused(locale, sampleWords, outcome)
}

async function offer(caller: MerchantCaller, form: FormData) {
  const { shop, locale, staffId: actor } = caller
  const program = await findProgramSettings(db, shop.id)
  if (!program) return noProgram(caller)
  const input = judgeForm(form, offerForm, locale)
  if (!input.ok) return invalid(locale, input)
  const { product, refundAfterUnits: units, ...terms } = input.value
  const productId = await productOf(shop.id, product)
  if (!productId) return answer(caller, refuse('SAMPLE_NOT_AVAILABLE'))
  const refundAfterUnits = terms.kind === 'refundable' ? units : null
  const made = {
    shopId: shop.id,
    programId: program.programId,
    productId,
    terms: { ...terms, refundAfterUnits },
    actor,
  }
  return answer(caller, await inTransaction('create sample offer', (tx) => createSampleOffer(tx, made)))
}
