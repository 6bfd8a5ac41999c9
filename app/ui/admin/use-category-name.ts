import { categoryName } from '#app/ui/messages/say-problem.ts'
import { useLocale } from '#app/ui/messages/use-text.tsx'

export function useCategoryName(): (categoryId: string) => string {
  const locale = useLocale()
  return (categoryId) => categoryName(locale, categoryId)
}
