import { TAXONOMY_EXTRACT } from './taxonomy-extract.ts'

export type Category = { id: string; name: string; fullName: string; parentId: string | null; isLeaf: boolean }

const byId = new Map<string, Category>()
const byFullName = new Map<string, Category>()
for (const line of TAXONOMY_EXTRACT.trim().split('\n')) {
  const [, id = '', name = '', more = ''] = /^(\S+) (.+?)(\*?)$/.exec(line) ?? []
  const parentId = id.includes('-') ? id.slice(0, id.lastIndexOf('-')) : null
  const parent = parentId === null ? null : byId.get(parentId)
  if (parent === undefined) throw new Error(`The taxonomy lacks the parent of ${id}`)
  const fullName = parent === null ? name : `${parent.fullName} > ${name}`
  const category = { id, name, fullName, parentId, isLeaf: more === '' }
  byId.set(id, category)
  byFullName.set(fullName.toLowerCase(), category)
}

export function categoryGid(id: string): string {
  return `gid://shopify/TaxonomyCategory/${id}`
}

export function categoryById(id: string): Category | undefined {
  return byId.get(id)
}

export function listCategories(): Category[] {
  return [...byId.values()]
}

/** The chain from the root to the parent. */
export function ancestorsOf(category: Category): Category[] {
  const parent = category.parentId === null ? undefined : byId.get(category.parentId)
  return parent ? [...ancestorsOf(parent), parent] : []
}

/** By gid, short id or full name. A full name below what is listed here means the nearest category above it. */
export function findCategory(text: string): Category | undefined {
  const wanted = text.trim()
  const exact = byId.get(wanted.replace(/^gid:\/\/shopify\/TaxonomyCategory\//, ''))
  if (exact) return exact
  const parts = wanted.toLowerCase().split(/\s*>\s*/)
  for (let length = parts.length; length > 0; length--) {
    const found = byFullName.get(parts.slice(0, length).join(' > '))
    if (found) return found
  }
  return undefined
}
