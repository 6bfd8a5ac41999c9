import { pageOfList, type PageArgs } from '../graphql/connection.ts'
import { notModelled, refuseInput, userError } from '../graphql/errors.ts'
import { gid, numberOf, requireNumber } from '../graphql/gid.ts'
import { fields, typed, type Rc, type ResolverMap } from '../graphql/resolver.ts'
import { isPresent } from '../present.ts'
import {
  addCodes,
  createBasic,
  deleteCodes,
  deleteDiscount,
  setActive,
  updateBasic,
  type BasicInput,
  type Changed,
} from './changes.ts'
import {
  discountOfCode,
  discountsOf,
  statusOf,
  type CodeCreation,
  type CodeDiscount,
  type RedeemCode,
  type TriedCode,
} from './records.ts'

const MISSING = userError(['id'], 'Code discount does not exist.', 'INVALID')

function findDiscount(id: string, rc: Rc): CodeDiscount | undefined {
  const number = requireNumber(id, 'DiscountCodeNode')
  return discountsOf(rc.state).all.find((one) => one.id === number)
}

/** What the stand-in has no effect for is refused, not ignored. */
function onlyModelled(input: BasicInput): BasicInput {
  const unknown = ['minimumRequirement', 'recurringCycleLimit', 'customerSelection']
  refuseInput('DiscountCodeBasicInput', input, unknown)
  if (input.appliesOncePerCustomer) throw notModelled('DiscountCodeBasicInput.appliesOncePerCustomer: true')
  const { context, customerGets } = input
  refuseInput('DiscountContextInput', context ?? {}, ['customers', 'customerSegments'])
  refuseInput('DiscountItemsInput', customerGets?.items ?? {}, ['collections', 'products'])
  refuseInput('DiscountCustomerGetsValueInput', customerGets?.value ?? {}, ['discountAmount', 'discountOnQuantity'])
  return input
}

const answer = ({ discount, errors }: Changed) => ({ codeDiscountNode: discount, userErrors: errors })

function change(id: string, rc: Rc, act: (discount: CodeDiscount) => Changed) {
  const discount = findDiscount(id, rc)
  return discount ? answer(act(discount)) : { codeDiscountNode: null, userErrors: [MISSING] }
}

const switchTo =
  (isActive: boolean) =>
  (_: unknown, { id }: { id: string }, rc: Rc) =>
    change(id, rc, (discount) => {
      setActive(rc.ctx, rc.state, discount, isActive)
      return { discount, errors: [] }
    })

type AddArgs = { discountId: string; codes: { code: string }[] }

function add({ discountId, codes }: AddArgs, rc: Rc) {
  const discount = findDiscount(discountId, rc)
  if (!discount) return { bulkCreation: null, userErrors: [MISSING] }
  const { creation, errors } = addCodes(
    rc.ctx,
    rc.state,
    discount,
    codes.map(({ code }) => code),
  )
  return { bulkCreation: creation, userErrors: errors }
}

type RemoveArgs = { discountId: string; ids?: string[] | null; search?: string | null; savedSearchId?: string | null }

function remove({ discountId, ids, search, savedSearchId }: RemoveArgs, rc: Rc) {
  if (isPresent(search) || isPresent(savedSearchId)) throw notModelled('discountCodeRedeemCodeBulkDelete by search')
  const discount = findDiscount(discountId, rc)
  if (!discount) return { job: null, userErrors: [MISSING] }
  if (!ids || ids.length === 0) {
    const message = "Missing expected argument key: 'ids', 'search' or 'saved_search_id'."
    return { job: null, userErrors: [userError(null, message, 'MISSING_ARGUMENT')] }
  }
  deleteCodes(
    rc.state,
    discount,
    ids.map((id) => numberOf(id, 'DiscountRedeemCode') ?? -1),
  )
  return { job: { id: `gid://shopify/Job/${rc.ctx.store.ids.next()}`, done: true }, userErrors: [] }
}

export const discountResolvers: ResolverMap = {
  QueryRoot: fields<unknown>({
    codeDiscountNodeByCode: (_, { code }: { code: string }, rc) => discountOfCode(rc.state, code) ?? null,
    discountRedeemCodeBulkCreation: (_, { id }: { id: string }, rc) => {
      const number = requireNumber(id, 'DiscountRedeemCodeBulkCreation')
      return discountsOf(rc.state).creations.find((one) => one.id === number) ?? null
    },
  }),
  Mutation: fields<unknown>({
    discountCodeBasicCreate: (_, { basicCodeDiscount }: { basicCodeDiscount: BasicInput }, rc) =>
      answer(createBasic(rc.ctx, rc.state, onlyModelled(basicCodeDiscount))),
    discountCodeBasicUpdate: (_, { id, basicCodeDiscount }: { id: string; basicCodeDiscount: BasicInput }, rc) =>
      change(id, rc, (discount) => updateBasic(rc.ctx, rc.state, discount, onlyModelled(basicCodeDiscount))),
    discountCodeActivate: switchTo(true),
    discountCodeDeactivate: switchTo(false),
    discountCodeDelete: (_, { id }: { id: string }, rc) => {
      const discount = findDiscount(id, rc)
      if (!discount) return { deletedCodeDiscountId: null, userErrors: [MISSING] }
      deleteDiscount(rc.state, discount)
      return { deletedCodeDiscountId: id, userErrors: [] }
    },
    discountRedeemCodeBulkAdd: (_, args: AddArgs, rc) => add(args, rc),
    discountCodeRedeemCodeBulkDelete: (_, args: RemoveArgs, rc) => remove(args, rc),
  }),
  DiscountCodeNode: fields<CodeDiscount>({
    id: (discount) => gid('DiscountCodeNode', discount.id),
    codeDiscount: (discount) => typed('DiscountCodeBasic', discount),
  }),
  DiscountCodeBasic: fields<CodeDiscount>({
    title: (discount) => discount.title,
    status: (discount, _: unknown, rc) => statusOf(discount, rc.ctx.clock.iso()),
    tags: (discount) => discount.tags,
    startsAt: (discount) => discount.startsAt,
    endsAt: (discount) => discount.endsAt,
    usageLimit: (discount) => discount.usageLimit,
    asyncUsageCount: (discount) => discount.codes.reduce((sum, one) => sum + one.uses, 0),
    codesCount: (discount) => ({ count: discount.codes.length, precision: 'EXACT' }),
    codes: (discount, args: PageArgs, rc) => pageOfList(discount.codes, args, rc, (one) => one.id),
    customerGets: (discount) => discount,
  }),
  DiscountCustomerGets: fields<CodeDiscount>({
    value: (discount) => ({ __typename: 'DiscountPercentage', percentage: discount.percentage }),
  }),
  DiscountRedeemCode: fields<RedeemCode>({
    id: (one) => gid('DiscountRedeemCode', one.id),
    code: (one) => one.code,
    asyncUsageCount: (one) => one.uses,
  }),
  DiscountRedeemCodeBulkCreation: fields<CodeCreation>({
    id: (creation) => gid('DiscountRedeemCodeBulkCreation', creation.id),
    done: (creation, _: unknown, rc) => isDone(creation, rc),
    createdAt: (creation) => creation.createdAt,
    codesCount: (creation) => creation.tried.length,
    importedCount: (creation, _: unknown, rc) =>
      isDone(creation, rc) ? creation.tried.filter((one) => one.error === null).length : 0,
    failedCount: (creation, _: unknown, rc) =>
      isDone(creation, rc) ? creation.tried.filter((one) => one.error !== null).length : 0,
    codes: (creation, args: PageArgs, rc) =>
      pageOfList(
        creation.tried.map((one, index) => ({ ...one, isDone: isDone(creation, rc), index: index + 1 })),
        args,
        rc,
        (one) => one.index,
      ),
  }),
  DiscountRedeemCodeBulkCreationCode: fields<TriedCode & { isDone: boolean }>({
    code: (one) => one.code,
    discountRedeemCode: (one, _: unknown, rc) =>
      one.isDone
        ? (discountsOf(rc.state)
            .all.flatMap((discount) => discount.codes)
            .find((code) => code.id === one.codeId) ?? null)
        : null,
    errors: (one) => (one.isDone && one.error ? [userError(null, one.error.message, one.error.code)] : []),
  }),
}

function isDone(creation: CodeCreation, rc: Rc): boolean {
  return rc.ctx.clock.now() >= creation.doneAt
}
