import { sayProblem, type SayableProblem } from '#app/ui/messages/say-problem.ts'
import { useLocale } from '#app/ui/messages/use-text.tsx'

/** What a problem is and what to do about it, in the merchant's language. */
export function useProblemWords(): (problem: SayableProblem) => { title: string; next: string } {
  const locale = useLocale()
  return (problem) => sayProblem(locale, problem)
}
