/** Apart from the schemas, because the studio's pages name these too and need no validator for it. */
export const postLimits = { caption: 500 } as const

/** How long a removed post can be brought back by its creator. */
export const undoSeconds = 600
