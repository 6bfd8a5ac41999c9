import type { IncomingMessage, ServerResponse } from 'node:http'
import { answerChallenge, getIntent } from './payment-intents.ts'
import type { World } from './world.ts'

type Visit = { request: IncomingMessage; response: ServerResponse; url: URL; text: string }

/** Where a shopper confirms: two buttons, then back to the shop. */
export function answerBankPage(world: World, { request, response, url, text }: Visit) {
  const id = url.pathname.slice('/3ds/'.length)
  const returnUrl = getIntent(world, id).next_action?.redirect_to_url.return_url
  if (request.method === 'GET') {
    const button = (decision: string) => `<button name="decision" value="${decision}">${decision}</button>`
    response.writeHead(200, { 'content-type': 'text/html' })
    response.end(
      `<!doctype html><title>Bank</title><form method="post">${button('approve')}${button('decline')}</form>`,
    )
    return
  }
  const intent = answerChallenge(world, id, new URLSearchParams(text).get('decision') === 'approve')
  const target = new URL(returnUrl ?? world.url)
  target.searchParams.set('payment_intent', intent.id)
  response.writeHead(303, { location: target.href })
  response.end()
}
