/** What our links and the theme leave on a merchant's own pages, and Shopify then writes on the order. */

/** In the address of the first page: the short link's code. Says whose link, nothing about the person. */
export const linkParameter = 'vtr'

/** In the address of the first page: the signed name of the touch; only of people who allowed it (A11). */
export const touchParameter = 'vtt'

/** A cart attribute with the same; a leading underscore hides it from the buyer. */
export const touchAttribute = '_vitrine'
