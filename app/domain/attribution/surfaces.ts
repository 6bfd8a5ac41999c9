/** A2. */
export const surfaces = ['CODE', 'LIVE', 'TAG', 'LINK', 'PROFILE', 'EMBED'] as const

export type Surface = (typeof surfaces)[number]
