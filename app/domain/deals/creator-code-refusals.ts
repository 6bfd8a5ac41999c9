/** Why a creator's code cannot be made or ended. */
export const creatorCodeRefusals = [
  'CODE_PROGRAM_NOT_FOUND',
  'CODES_NOT_OFFERED',
  'CODE_NOT_A_MEMBER',
  'CODE_ONE_ALREADY',
  'CODE_TAKEN',
  'CODE_NOT_FOUND',
] as const
export type CreatorCodeRefusal = (typeof creatorCodeRefusals)[number]

/** Why Shopify does not have a code or a program's discount, and what can be done about it. */
export const codeFailures = ['CODE_TAKEN_AT_SHOPIFY', 'SCOPES_MISSING', 'DISCOUNT_REFUSED', 'DISCOUNT_DELETED'] as const
export type CodeFailure = (typeof codeFailures)[number]

export const codeStates = ['waiting', 'active', 'failed', 'ended'] as const
export type CodeState = (typeof codeStates)[number]
