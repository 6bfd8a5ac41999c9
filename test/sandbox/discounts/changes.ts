import type { SandboxContext } from '../context.ts'
import { userError, type UserError } from '../graphql/errors.ts'
import { isAbsent, isPresent } from '../present.ts'
import type { ShopState } from '../state/shop-state.ts'
import { toIso } from '../state/clock.ts'
import { storefrontOf } from '../storefront/storefront-state.ts'
import { discountOfCode, discountsOf, keepCreation, type CodeCreation, type CodeDiscount } from './records.ts'

export type BasicInput = {
  title?: string | null
  code?: string | null
  startsAt?: string | null
  endsAt?: string | null
  usageLimit?: number | null
  appliesOncePerCustomer?: boolean | null
  combinesWith?: Partial<CodeDiscount['combinesWith']> | null
  context?: { all?: string | null } | null
  customerGets?: {
    value?: { percentage?: number | null } | null
    items?: { all?: boolean | null } | null
  } | null
  tags?: string[] | null
}

const LONGEST_CODE = 255
/** How long Shopify takes for the codes of one request. */
const TAKING_IN_MS = 300

const problem = (field: string[] | null, message: string, code: string) => userError(field, message, code)

export function codeProblem(state: ShopState, code: string): { message: string; code: string } | null {
  if (code.trim() === '') return { message: "Code can't be blank", code: 'BLANK' }
  if (code.length > LONGEST_CODE) return { message: 'Code is too long (maximum is 255 characters)', code: 'TOO_LONG' }
  const isMerchants = storefrontOf(state).codes.some((one) => one.code.toUpperCase() === code.trim().toUpperCase())
  if (!isMerchants && !discountOfCode(state, code)) return null
  return { message: 'Code must be unique. Please try a different code.', code: 'TAKEN' }
}

function check(state: ShopState, input: BasicInput, existing: CodeDiscount | null): UserError[] {
  const at = (name: string) => ['basicCodeDiscount', name]
  const errors: UserError[] = []
  const isNew = existing === null
  if (isNew || isPresent(input.code)) {
    const wrong = codeProblem(state, input.code ?? '')
    if (wrong) errors.push(problem(at('code'), wrong.message, wrong.code))
  }
  if (isNew || input.title !== undefined) {
    if (!input.title?.trim()) errors.push(problem(at('title'), "Title can't be blank", 'BLANK'))
  }
  if (isNew && isAbsent(input.context?.all)) errors.push(problem(at('context'), "Context can't be blank", 'BLANK'))
  if (isNew && isAbsent(input.startsAt)) errors.push(problem(at('startsAt'), "Starts at can't be blank", 'BLANK'))
  if (isNew || isPresent(input.customerGets)) {
    if (input.customerGets?.items?.all !== true) {
      errors.push(problem([...at('customerGets'), 'items'], "Items in 'customer get' must be defined", 'BLANK'))
    }
    const percentage = input.customerGets?.value?.percentage
    if (isAbsent(percentage)) {
      errors.push(problem([...at('customerGets'), 'value'], "Value can't be blank", 'BLANK'))
    } else if (percentage <= 0 || percentage > 1) {
      const field = [...at('customerGets'), 'value', 'percentage']
      errors.push(problem(field, 'Value must be between 0.0 and 1.0', 'VALUE_OUTSIDE_RANGE'))
    }
  }
  const startsAt = input.startsAt ?? existing?.startsAt
  if (isPresent(input.endsAt) && isPresent(startsAt) && Date.parse(input.endsAt) <= Date.parse(startsAt)) {
    errors.push(problem(at('endsAt'), 'Ends at needs to be after starts_at', 'END_DATE_BEFORE_START_DATE'))
  }
  return errors
}

export type Changed = { discount: CodeDiscount | null; errors: UserError[] }

export function createBasic(ctx: SandboxContext, state: ShopState, input: BasicInput): Changed {
  const errors = check(state, input, null)
  if (errors.length > 0) return { discount: null, errors }
  const at = ctx.clock.iso()
  const discount: CodeDiscount = {
    id: ctx.store.ids.next(),
    title: input.title ?? '',
    tags: input.tags ?? [],
    percentage: input.customerGets?.value?.percentage ?? null,
    amountMinor: null,
    startsAt: toIso(Date.parse(input.startsAt ?? at)),
    endsAt: isAbsent(input.endsAt) ? null : toIso(Date.parse(input.endsAt)),
    usageLimit: input.usageLimit ?? null,
    combinesWith: { orderDiscounts: false, productDiscounts: false, shippingDiscounts: false, ...input.combinesWith },
    codes: [{ id: ctx.store.ids.next(), code: (input.code ?? '').trim(), uses: 0 }],
    byApp: true,
    createdAt: at,
    updatedAt: at,
  }
  discountsOf(state).all.push(discount)
  state.save()
  return { discount, errors: [] }
}

export function updateBasic(ctx: SandboxContext, state: ShopState, discount: CodeDiscount, input: BasicInput): Changed {
  const errors = check(state, input, discount)
  if (errors.length > 0) return { discount: null, errors }
  discount.title = input.title ?? discount.title
  discount.tags = input.tags ?? discount.tags
  discount.percentage = input.customerGets?.value?.percentage ?? discount.percentage
  discount.startsAt = isAbsent(input.startsAt) ? discount.startsAt : toIso(Date.parse(input.startsAt))
  if (input.endsAt !== undefined) discount.endsAt = input.endsAt === null ? null : toIso(Date.parse(input.endsAt))
  if (input.usageLimit !== undefined) discount.usageLimit = input.usageLimit
  discount.combinesWith = { ...discount.combinesWith, ...input.combinesWith }
  discount.updatedAt = ctx.clock.iso()
  state.save()
  return { discount, errors: [] }
}

/** Deactivating ends a discount now; activating takes the end away. */
export function setActive(ctx: SandboxContext, state: ShopState, discount: CodeDiscount, isActive: boolean): void {
  const at = ctx.clock.iso()
  discount.endsAt = isActive ? null : at
  if (isActive && Date.parse(discount.startsAt) > Date.parse(at)) discount.startsAt = at
  discount.updatedAt = at
  state.save()
}

export function deleteDiscount(state: ShopState, discount: CodeDiscount): void {
  const discounts = discountsOf(state)
  discounts.all = discounts.all.filter((one) => one !== discount)
  state.save()
}

type Creation = { creation: CodeCreation | null; errors: UserError[] }

export function addCodes(ctx: SandboxContext, state: ShopState, discount: CodeDiscount, codes: string[]): Creation {
  if (codes.length === 0) return { creation: null, errors: [problem(['codes'], "Codes can't be blank", 'BLANK')] }
  const tried = codes.map((code) => {
    const error = codeProblem(state, code)
    if (error) return { code, codeId: null, error }
    const id = ctx.store.ids.next()
    discount.codes.push({ id, code: code.trim(), uses: 0 })
    return { code, codeId: id, error: null }
  })
  const id = ctx.store.ids.next()
  const doneAt = ctx.clock.now() + TAKING_IN_MS / ctx.clock.scale
  const creation = keepCreation(state, { id, discountId: discount.id, createdAt: ctx.clock.iso(), doneAt, tried })
  state.save()
  return { creation, errors: [] }
}

export function deleteCodes(state: ShopState, discount: CodeDiscount, ids: readonly number[]): void {
  discount.codes = discount.codes.filter((one) => !ids.includes(one.id))
  state.save()
}
