import { config } from '#app/config.server.ts'

/** Where people reach us, without a slash at the end; for addresses that leave the site. */
export const appUrl = config.appUrl
