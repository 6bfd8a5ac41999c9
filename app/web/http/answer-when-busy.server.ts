import type { ActionFunctionArgs, LoaderFunctionArgs, ServerBuild } from '@remix-run/node'
import { isDatabaseBusy } from '#app/platform/db/database-busy.ts'
import { log, loggableUrl } from '#app/platform/log/log.server.ts'
import { busyMessages } from '#app/ui/messages/busy.ts'
import { text } from '#app/ui/messages/text.ts'
import { negotiateLocale } from '#app/web/negotiate-locale.ts'
import { retryAfterSeconds } from '#app/web/respond.server.ts'

type Args = LoaderFunctionArgs | ActionFunctionArgs
type Work = (args: never) => unknown

/**
 * The pages as they are, but where the database had no room in time for what a page reads or does, the answer is 503 in
 * words with Retry-After, not a fault of ours. Nothing was done then. A form that has a better answer gives its own
 * (`orBusy`).
 */
export function answerWhenBusy(build: ServerBuild): ServerBuild {
  const routes = Object.entries(build.routes).map(([id, route]) => {
    if (!route) return [id, route]
    const { loader, action } = route.module
    const guarded = { ...(loader ? { loader: guard(loader) } : {}), ...(action ? { action: guard(action) } : {}) }
    return [id, { ...route, module: { ...route.module, ...guarded } }]
  })
  return { ...build, routes: Object.fromEntries(routes) as ServerBuild['routes'] }
}

function guard<Guarded extends Work>(work: Guarded): Guarded {
  const guarded = async (args: Args): Promise<unknown> => {
    try {
      return await work(args as never)
    } catch (cause) {
      if (!isDatabaseBusy(cause)) throw cause
      log.warn({ url: loggableUrl(args.request.url) }, 'the database had no room in time')
      throw busy(args.request)
    }
  }
  return guarded as unknown as Guarded
}

function busy(request: Request): Response {
  const locale = negotiateLocale(request)
  return new Response(`${text(locale, busyMessages, 'busyTitle')} ${text(locale, busyMessages, 'busyText')}`, {
    status: 503,
    headers: { 'Retry-After': String(retryAfterSeconds), 'Content-Type': 'text/plain; charset=utf-8' },
  })
}
