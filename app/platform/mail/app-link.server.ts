import { config } from '#app/config.server.ts'

/** An absolute address of ours, for what leaves the site: mails, statements. */
export function appLink(path: `/${string}`): string {
  return `${config.appUrl}${path}`
}
