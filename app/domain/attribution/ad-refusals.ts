/** Why a video is not played as an ad, or not ended. */
export type AdRefusal =
  'AD_NOT_FOUND' | 'AD_POST_NOT_SHOWN' | 'AD_CREATOR_NOT_IN_PROGRAM' | 'AD_DAYS_OUT_OF_RANGE' | 'AD_STEP_NOT_POSSIBLE'
