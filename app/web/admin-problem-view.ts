/** A problem of a product, ready to be said in words. */
export type ProblemView = {
  readonly id: string
  readonly rule: string
  readonly severity: string
  readonly field: string
  readonly country: string | null
  readonly detail: Readonly<Record<string, string | number>>
}
