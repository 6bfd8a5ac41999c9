export type SheetParty = { readonly title: string; readonly lines: readonly string[] }
export type SheetColumn = { readonly title: string; readonly share: number; readonly isAmount: boolean }
export type SheetRow = {
  readonly cells: readonly string[]
  /** Smaller, below the first cell. */ readonly note: string
}
export type SheetTotal = { readonly label: string; readonly value: string; readonly isStrong: boolean }

/** A business document of one or more pages, as content; `render-sheet.server.tsx` makes it a PDF. */
export type Sheet = {
  readonly locale: 'en' | 'ar'
  readonly title: string
  /** Whose document it is. */
  readonly issuer: string
  readonly facts: readonly { readonly label: string; readonly value: string }[]
  readonly parties: readonly SheetParty[]
  readonly columns: readonly SheetColumn[]
  readonly rows: readonly SheetRow[]
  readonly totals: readonly SheetTotal[]
  /** What came after: credits and what is left. */
  readonly laterTitle: string
  readonly later: readonly SheetTotal[]
  readonly notes: readonly string[]
  /** At the foot of every page: what it belongs to, and which of how many it is. */
  readonly footer: { readonly reference: string; readonly pageOf: (page: number, pages: number) => string }
}
