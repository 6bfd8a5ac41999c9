import { z } from 'zod'
import { signUpInput } from '#app/domain/shoppers/inputs.ts'
import { profileLimits } from './limits.ts'
import { handleLimits, isHandle, normalizeHandle } from './handle.ts'

/** Keys of ui/messages/creators.ts: the words for each field error. */
const handle = z
  .string()
  .transform(normalizeHandle)
  .refine((value) => value.length >= handleLimits.minimum, 'handle.tooShort')
  .refine((value) => value.length <= handleLimits.maximum, 'handle.tooLong')
  .refine(
    (value) => value.length < handleLimits.minimum || value.length > handleLimits.maximum || isHandle(value),
    'handle.form',
  )

const displayName = z
  .string()
  .trim()
  .min(1, 'displayName.missing')
  .max(profileLimits.displayName, 'displayName.tooLong')
const bio = z
  .string()
  .transform((text) =>
    text
      .replace(/\r\n?/g, '\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim(),
  )
  .pipe(z.string().max(profileLimits.bio, 'bio.tooLong'))

/** Only https, with a public-looking host and no credentials: a link on a profile is a promise to shoppers. */
function isPublicHttps(text: string): boolean {
  if (!URL.canParse(text)) return false
  const url = new URL(text)
  return (
    url.protocol === 'https:' &&
    !url.username &&
    !url.password &&
    /^[^.]+(\.[^.]+)*\.[a-z0-9-]{2,}$/i.test(url.hostname)
  )
}

const linkUrl = z
  .string()
  .trim()
  .max(profileLimits.linkUrl, 'link.url')
  .transform((text) => (/^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`))
  .refine(isPublicHttps, 'link.url')

export const ProfileLink = z.object({
  label: z.string().trim().min(1, 'link.label').max(profileLimits.linkLabel, 'link.label'),
  url: linkUrl,
})
export type ProfileLink = z.infer<typeof ProfileLink>

export const CreatorProfile = z.object({
  handle,
  displayName,
  bio: bio.default(''),
  links: z.array(ProfileLink).max(profileLimits.links, 'links.tooMany').default([]),
  language: z.enum(['en', 'ar']).default('en'),
})
export type CreatorProfile = z.infer<typeof CreatorProfile>

const country = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z]{2}$/, 'country')
const handleElsewhere = z
  .string()
  .trim()
  .transform((typed) => typed.replace(/^@+/, ''))
  .pipe(z.string().min(1, 'audience.handle').max(60, 'audience.handle'))

export const audiencePlatforms = ['instagram', 'tiktok', 'youtube', 'snapchat', 'x', 'facebook', 'other'] as const

/** Where the creator's people are and what they care about: what merchants look for. */
export const creatorReach = z.object({
  country: country.nullable(),
  markets: z.array(country).max(profileLimits.markets, 'markets.tooMany'),
  languages: z.array(z.string().regex(/^[a-z]{2}$/, 'language')).max(profileLimits.languages, 'languages.tooMany'),
  /** ids of the shop tab's categories */
  categories: z
    .array(z.string().regex(/^[a-z0-9-]{1,60}$/i, 'category'))
    .max(profileLimits.categories, 'categories.tooMany'),
  audiences: z
    .array(
      z.object({
        platform: z.enum(audiencePlatforms),
        handle: handleElsewhere,
        url: linkUrl.nullable().default(null),
        followers: z.coerce.number().int('number').min(0, 'number').max(2_000_000_000, 'number'),
      }),
    )
    .max(profileLimits.audiences, 'audiences.tooMany'),
  isListed: z.boolean(),
  /** F11 */
  permitNumber: z.string().trim().max(40, 'permit').nullable(),
  permitExpiresAt: z.date().nullable(),
})
export type CreatorReach = z.infer<typeof creatorReach>

/** What someone with an account adds to become a creator. */
export const creatorEntryInput = z.object({ displayName, handle })

/** What someone new answers, in one form. */
export const creatorSignUpInput = signUpInput.extend({ displayName, handle })

/** As a form sends it: rows numbered by name ("links.0.url"), which arrive as an object. */
const rows = (value: unknown) =>
  value !== null && typeof value === 'object' && !Array.isArray(value) ? Object.values(value) : value
export const profileForm = CreatorProfile.extend({
  links: z.preprocess(rows, z.array(ProfileLink).max(profileLimits.links, 'links.tooMany').default([])),
})
