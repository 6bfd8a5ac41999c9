import type { CategoryId } from './category-list.ts'

/** Words that tell a category, in en, ar, de, fr, id, ja. Singular: plurals in s are found too. */
export const categoryKeywords: Readonly<Partial<Record<CategoryId, readonly string[]>>> = {
  adult: ['sex toy', 'vibrator'],
}
