/** Why a command of the problem inbox cannot be done. */
export const problemRefusals = [
  'PROBLEM_NOT_FOUND',
  'ALREADY_RESOLVED',
  'NOT_FOR_THIS_PROBLEM',
  'ORDER_CANCELLED',
] as const
export type ProblemRefusal = (typeof problemRefusals)[number]
