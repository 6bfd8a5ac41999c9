import type { ActionFunctionArgs } from '@remix-run/node'
import { config } from '#app/config.server.ts'

type Handler = (args: ActionFunctionArgs) => Promise<Response>

/** A shopper's browser as routes see it: keeps cookies between requests, posts forms, reads JSON. */
export function openBrowser(headers: Record<string, string> = {}) {
  const cookies = new Map<string, string>()
  const send = async (handler: Handler, path: string, init: RequestInit, params: Record<string, string>) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const request = new Request(config.appUrl + path, { ...init, headers: { ...headers, cookie } })
    const response = await answerOf(() => handler({ request, params, context: {} }))
    for (const line of response.headers.getSetCookie()) keep(cookies, line)
    return response
  }
  return {
    cookies,
    get: (handler: unknown, path: string, params: Record<string, string> = {}) =>
      send(handler as Handler, path, { method: 'GET' }, params),
    post: (handler: unknown, path: string, fields: Record<string, string>, params: Record<string, string> = {}) =>
      send(handler as Handler, path, { method: 'POST', body: new URLSearchParams(fields) }, params),
  }
}

export type Browser = ReturnType<typeof openBrowser>

/** Guards answer by throwing a Response; for whoever asks, that is an answer like any other. */
async function answerOf(run: () => Promise<Response>): Promise<Response> {
  try {
    return await run()
  } catch (thrown) {
    if (thrown instanceof Response) return thrown
    throw thrown
  }
}

function keep(cookies: Map<string, string>, line: string): void {
  const [pair = ''] = line.split(';')
  const [name = '', value = ''] = pair.split('=')
  if (/Max-Age=0(;|$)/.test(line)) cookies.delete(name)
  else cookies.set(name, value)
}

export async function refusalOf(response: Response): Promise<{ code: string; fieldErrors: Record<string, string> }> {
  const { refusal, fieldErrors } = (await response.json()) as {
    refusal: { code: string }
    fieldErrors: Record<string, string>
  }
  return { code: refusal.code, fieldErrors }
}
