export type AttributionRefusalCode = 'NO_CONSENT' | 'CREATOR_NOT_FOUND' | 'LINK_NOT_FOUND' | 'LINK_TARGET_NOT_FOUND'
