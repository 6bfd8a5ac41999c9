/** Apart from the schemas, because the profile page names these too and needs no validator for it. */
export const profileLimits = {
  displayName: 50, bio: 300, links: 5, linkLabel: 40, linkUrl: 300,
  markets: 60, languages: 10, categories: 20, audiences: 7,
} as const // prettier-ignore
