export const creatorRefusalCodes = [
  'HANDLE_TAKEN',
  'HANDLE_RESERVED',
  'ALREADY_A_CREATOR',
  'CREATOR_UNDER_AGE',
  'ACCOUNT_NOT_FOUND',
  'CREATOR_NOT_FOUND',
  'AUDIENCE_NOT_FOUND',
] as const

export type CreatorRefusalCode = (typeof creatorRefusalCodes)[number]
