import type { MoneyView } from '#app/kernel/money.ts'

export type ProgramView = {
  readonly name: string
  readonly status: string
  readonly startsAt: string
  readonly rateBps: number
  readonly creatorCount: number
  readonly history: readonly { readonly rateBps: number; readonly startsAt: string; readonly endsAt: string }[]
}

export type CreatorRowView = {
  readonly enrollmentId: string
  readonly creatorId: string
  readonly handle: string
  readonly displayName: string
  readonly avatarUrl: string | null
  readonly status: string
  readonly enrolledAt: string
  readonly orders: number
  readonly sales: readonly { readonly sales: MoneyView; readonly commission: MoneyView }[]
}

export type ProgramPageView = {
  readonly shopName: string
  readonly brandUrl: string
  readonly timeZone: string
  readonly program: ProgramView | null
  readonly creators: readonly CreatorRowView[]
  readonly nextCursor: string | null
}
