import type { Shop } from '@prisma/client'
import { getPost } from '#app/domain/posts/get-post.server.ts'
import { approveFlatFee, refundFlatFee, sendFlatFeeBack } from '#app/domain/programs/decide-flat-fee.server.ts'
import { findProgramSettings } from '#app/domain/programs/find-program-settings.server.ts'
import type { FlatFeeRefusal } from '#app/domain/programs/flat-fee-refusals.ts'
import { countFeesToAnswer, findFlatFee, listFlatFees } from '#app/domain/programs/list-flat-fees.server.ts'
import { offerFlatFee, withdrawFlatFee } from '#app/domain/programs/offer-flat-fee.server.ts'
import { newId } from '#app/kernel/ids.ts'
import type { Outcome } from '#app/kernel/outcome.ts'
import { programFieldWords } from '#app/ui/messages/admin-program-fields.ts'
import { flatFeeWords } from '#app/ui/messages/flat-fees.ts'
import { machinePaths } from '#app/ui/paths.ts'
import { feeOfferForm, feeReasonForm } from './admin-fee-forms.ts'
import { avatarsOf } from './avatars-of.server.ts'
import { noProgram } from './admin-program.server.ts'
import { db, inTransaction } from './database.server.ts'
import { feeStoryOf } from './fee-story.server.ts'
import { toInstant } from './local-time.ts'
import { judgeForm } from './parse-form.server.ts'
import { readField } from './read-field.ts'
import type { MerchantCaller } from './require-merchant.server.ts'
import { accepted, invalid, notFound, refused } from './respond.server.ts'
import { postPageUrl } from './shop-address.server.ts'

const views = {
  toApprove: ['submitted'],
  open: ['offered', 'accepted'],
  owed: ['approved', 'paid'],
  closed: ['declined', 'withdrawn', 'refunded'],
} as const
export type FeesViewName = keyof typeof views
const isView = (name: string): name is FeesViewName => Object.hasOwn(views, name)

/** One page of the fees that the shop offered; without a view, what waits for it, or else what is open. */
export async function readFees(shop: Shop, search: URLSearchParams) {
  const program = await findProgramSettings(db, shop.id)
  if (!program) return null
  const reader = { shopId: shop.id }
  const toApprove = await countFeesToAnswer(db, reader)
  const asked = search.get('view') ?? ''
  const name = isView(asked) ? asked : toApprove > 0 ? 'toApprove' : 'open'
  const page = await listFlatFees(db, { reader, states: views[name], cursor: search.get('cursor') })
  const avatars = await avatarsOf(page.items.map(({ creatorId }) => creatorId))
  const items = page.items.map((fee) => ({ ...fee, avatarUrl: avatars.get(fee.creatorId) ?? null }))
  return { name, toApprove, page: { ...page, items }, timeZone: shop.timeZone }
}

/** One fee: what was agreed, what was handed in, and what happened. */
export async function readFee(shop: Shop, feeId: string) {
  const fee = await findFlatFee(db, feeId, { shopId: shop.id })
  if (!fee) return null
  const { postId, creatorId, programId } = fee
  const [story, post, enrollment] = await Promise.all([
    feeStoryOf(fee),
    postId === null ? null : getPost(db, postId),
    db.enrollment.findUnique({ where: { programId_creatorId: { programId, creatorId } }, select: { id: true } }),
  ])
  const work = post && {
    caption: post.caption,
    posterUrl: post.video.posterKey && machinePaths.media(post.video.posterKey),
    /** Nobody sees a post that was removed. */
    url: post.status === 'published' ? postPageUrl(post.id) : null,
  }
  return { fee, work, story, enrollmentId: enrollment?.id ?? null, timeZone: shop.timeZone }
}

/** The form of an offer, with the creator it is for if the page was opened from theirs. */
export async function readFeeOffer(shop: Shop, search: URLSearchParams) {
  const program = await findProgramSettings(db, shop.id)
  if (!program) return null
  const asked = search.get('creator') ?? ''
  const member = await db.enrollment.findFirst({
    where: { programId: program.programId, creatorId: asked, status: 'active' },
    select: { creator: { select: { id: true, handle: true, displayName: true } } },
  })
  const creator = member && {
    id: member.creator.id,
    title: `${member.creator.displayName} (@${member.creator.handle})`,
  }
  return { feeId: newId('flatFee'), creator, currency: shop.currency, timeZone: shop.timeZone }
}

/** B10: offers a creator a fee. The page made the fee's id, so that sending it twice offers it once. */
export async function runFeeOffer(caller: MerchantCaller, form: FormData) {
  const { shop, locale, staffId: actor } = caller
  if (readField(form, 'intent') !== 'offer') return notFound()
  const program = await findProgramSettings(db, shop.id)
  if (!program) return noProgram(caller)
  const times = { toInstant: (text: string) => toInstant(text, shop.timeZone) }
  const input = judgeForm(form, feeOfferForm(shop.currency, times), locale, programFieldWords)
  if (!input.ok) return invalid(locale, input)
  const { amount: amountMinor, ...terms } = input.value
  const offer = { shopId: shop.id, programId: program.programId, actor, amountMinor, ...terms }
  return answer(caller, await inTransaction('offer flat fee', (tx) => offerFlatFee(tx, offer)))
}

/** What a merchant does about one fee. */
export async function runFeeCommand(caller: MerchantCaller, feeId: string, form: FormData) {
  const { shop, locale, staffId: actor } = caller
  const of = { shopId: shop.id, feeId, actor }
  const intent = readField(form, 'intent')
  if (intent === 'approve') {
    return answer(caller, await inTransaction('approve flat fee', (tx) => approveFlatFee(tx, of)))
  }
  if (intent === 'withdraw') {
    return answer(caller, await inTransaction('withdraw flat fee', (tx) => withdrawFlatFee(tx, of)))
  }
  if (intent !== 'sendBack' && intent !== 'refund') return notFound()
  const input = judgeForm(form, feeReasonForm, locale)
  if (!input.ok) return invalid(locale, input)
  const told = { ...of, ...input.value }
  const command = intent === 'refund' ? refundFlatFee : sendFlatFeeBack
  return answer(caller, await inTransaction(`${intent} flat fee`, (tx) => command(tx, told)))
}

function answer({ locale }: MerchantCaller, outcome: Outcome<unknown, FlatFeeRefusal>) {
  return outcome.ok ? accepted(outcome.value) : refused(locale, flatFeeWords, outcome)
}
