import type { IncomingMessage, ServerResponse } from 'node:http'
import { completeAccount, getAccount } from './accounts.ts'
import { malformed } from './failure.ts'
import type { Params } from './params.ts'
import { freshId, seconds, type World } from './world.ts'

const LIVES_SECONDS = 300

/** A way in for one visit: whoever comes again, or late, is sent to `refresh_url`. */
export function createAccountLink(world: World, params: Params) {
  const { id } = getAccount(world, params.require('account'))
  if (params.require('type') !== 'account_onboarding') {
    throw malformed('You cannot create links of this type for this account', 'parameter_invalid', 'type')
  }
  const [returnUrl, refreshUrl] = [params.require('return_url'), params.require('refresh_url')]
  for (const url of [returnUrl, refreshUrl]) if (!URL.canParse(url)) throw malformed('Not a valid URL', 'url_invalid')
  const created = seconds(world)
  const token = freshId('visit')
  world.visits.set(token, { account: id, returnUrl, refreshUrl, expires: created + LIVES_SECONDS, isUsed: false })
  return { object: 'account_link', created, expires_at: created + LIVES_SECONDS, url: `${world.url}/setup/${token}` }
}

type Call = { request: IncomingMessage; response: ServerResponse; url: URL; text: string }

/** Where the account's owner answers: everything at once, or later. Going back says nothing about what was given. */
export function answerSetupPage(world: World, { request, response, url, text }: Call) {
  const visit = world.visits.get(url.pathname.slice('/setup/'.length))
  if (!visit) {
    response.writeHead(404)
    return response.end()
  }
  if (request.method === 'GET') {
    if (visit.isUsed || visit.expires < seconds(world)) return leave(response, visit.refreshUrl)
    visit.isUsed = true
    const due = getAccount(world, visit.account).requirements.currently_due
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
    return response.end(
      `<!doctype html><meta name="viewport" content="width=device-width"><title>Get paid</title><h1>Get paid</h1>` +
        `<p>Asked: ${due.join(', ') || 'nothing'}</p><form method="post"><button name="decision" value="give">Give everything</button> ` +
        `<button name="decision" value="later">Later</button></form>`,
    )
  }
  if (new URLSearchParams(text).get('decision') === 'give') completeAccount(world, visit.account)
  leave(response, visit.returnUrl)
}

function leave(response: ServerResponse, location: string) {
  response.writeHead(303, { location })
  response.end()
}
