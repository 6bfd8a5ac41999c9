import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import type { raiseStage } from './shopify-stage.ts'

type Loader = (args: LoaderFunctionArgs) => Promise<Response>
type Action = (args: ActionFunctionArgs) => Promise<Response>
type Texts = Readonly<Record<string, string>>
type Fields = Readonly<Record<string, string | readonly string[]>>
export type Answered = { readonly status: number; readonly type: string; readonly body: Record<string, never> | null }

async function answerOf(work: () => Promise<Response>): Promise<Answered> {
  const answer = await work().catch((thrown: unknown) => {
    if (thrown instanceof Response) return thrown
    throw thrown
  })
  const type = answer.headers.get('content-type') ?? ''
  return { status: answer.status, type, body: type.includes('json') ? ((await answer.json()) as never) : null }
}

/** A member of a merchant's staff at the pages of the admin: what they see there, and what they press. */
export function openDesk(stage: Awaited<ReturnType<typeof raiseStage>>, domain: string) {
  return {
    async look(page: { loader: unknown }, params: Texts = {}, query: Texts = {}): Promise<Answered> {
      const opened = await stage.adminRequest(domain, '/app')
      const url = new URL(opened.url)
      for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value)
      const request = new Request(url, { headers: opened.headers })
      return answerOf(() => (page.loader as Loader)({ request, params, context: {} }))
    },
    async press(page: { action: unknown }, fields: Fields, params: Texts = {}): Promise<Answered> {
      const opened = await stage.adminRequest(domain, '/app')
      const headers = new Headers(opened.headers)
      headers.set('authorization', `Bearer ${new URL(opened.url).searchParams.get('id_token') ?? ''}`)
      const body = new URLSearchParams()
      for (const [name, value] of Object.entries(fields)) for (const each of [value].flat()) body.append(name, each)
      const request = new Request(opened.url.split('?')[0] ?? '', { method: 'POST', headers, body })
      return answerOf(() => (page.action as Action)({ request, params, context: {} }))
    },
  }
}
