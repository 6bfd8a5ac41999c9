/** The merchant's saved views of the catalog; each is read from an index of its own. */
export const catalogViews = ['all', 'live', 'attention', 'inReview', 'paused', 'unpublished'] as const

export type CatalogViewId = (typeof catalogViews)[number]
