import { isPresent } from '../../present.ts'
import { ancestorsOf, categoryGid, findCategory, listCategories, type Category } from '../../state/taxonomy.ts'
import { pageOfList, type PageArgs } from '../connection.ts'
import { topLevel } from '../errors.ts'
import { fields, type ResolverMap } from '../resolver.ts'

type ListArgs = PageArgs & {
  search?: string | null
  childrenOf?: string | null
  siblingsOf?: string | null
  descendantsOf?: string | null
}

function requireCategory(id: string): Category {
  const found = id.startsWith('gid://shopify/TaxonomyCategory/') ? findCategory(id) : undefined
  if (!found) throw topLevel(`Invalid id: ${id}`, 'RESOURCE_NOT_FOUND')
  return found
}

/** Without any of the arguments: the roots. */
function list(args: ListArgs): Category[] {
  const all = listCategories()
  if (isPresent(args.search)) {
    const words = args.search.toLowerCase().split(/\s+/)
    return all.filter((one) => words.every((word) => one.fullName.toLowerCase().includes(word)))
  }
  if (isPresent(args.childrenOf)) {
    const { id } = requireCategory(args.childrenOf)
    return all.filter((one) => one.parentId === id)
  }
  if (isPresent(args.descendantsOf)) {
    const { id } = requireCategory(args.descendantsOf)
    return all.filter((one) => one.id.startsWith(`${id}-`))
  }
  const parentId = isPresent(args.siblingsOf) ? requireCategory(args.siblingsOf).parentId : null
  return all.filter((one) => one.parentId === parentId)
}

export const taxonomyResolvers: ResolverMap = {
  QueryRoot: fields<unknown>({ taxonomy: () => ({}) }),
  Taxonomy: fields<object>({
    categories: (_, args: ListArgs, rc) => {
      const places = new Map(listCategories().map((one, index) => [one, index + 1]))
      return pageOfList(list(args), args, rc, (one) => places.get(one) ?? 0)
    },
  }),
  TaxonomyCategory: fields<Category>({
    id: (one) => categoryGid(one.id),
    name: (one) => one.name,
    fullName: (one) => one.fullName,
    level: (one) => one.id.split('-').length,
    isLeaf: (one) => one.isLeaf,
    isRoot: (one) => one.parentId === null,
    isArchived: () => false,
    parentId: (one) => (one.parentId === null ? null : categoryGid(one.parentId)),
    ancestorIds: (one) =>
      ancestorsOf(one)
        .reverse()
        .map(({ id }) => categoryGid(id)),
    childrenIds: (one) =>
      listCategories()
        .filter((other) => other.parentId === one.id)
        .map(({ id }) => categoryGid(id)),
  }),
}
