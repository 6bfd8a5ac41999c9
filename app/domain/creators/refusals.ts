import type { Refusal } from '#app/kernel/outcome.ts'

export const creatorRefusalCodes = [
  'HANDLE_TAKEN',
  'HANDLE_RESERVED',
  'ALREADY_A_CREATOR',
  'CREATOR_UNDER_AGE',
  'ACCOUNT_NOT_FOUND',
  'CREATOR_NOT_FOUND',
] as const

export type CreatorRefusalCode = (typeof creatorRefusalCodes)[number]
export type CreatorRefusal<Code extends CreatorRefusalCode = CreatorRefusalCode> = Refusal<Code>
