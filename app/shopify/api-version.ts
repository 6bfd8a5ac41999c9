/** The Admin API version of every request. Documents are kept valid on the next two versions as well (test/contract.test.ts). */
export const SHOPIFY_API_VERSION = '2026-04'
