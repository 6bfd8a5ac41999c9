/** B10: what creators and shops may meet where work is agreed for a fee. */
export type FlatFeeRefusal =
  | 'FEE_NOT_FOUND'
  | 'FEE_AMOUNT_INVALID'
  | 'FEE_BRIEF_MISSING'
  | 'FEE_DUE_IN_PAST'
  | 'FEE_CREATOR_NOT_IN_PROGRAM'
  | 'FEE_STEP_NOT_POSSIBLE'
  | 'FEE_WORK_MISSING'
  | 'FEE_POST_NOT_FOUND'
  | 'FEE_POST_TAKEN'
  | 'FEE_ON_ITS_WAY'
