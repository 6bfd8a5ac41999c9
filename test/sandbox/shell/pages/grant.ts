import { HttpRefusal } from '../../http/respond.ts'
import { installApp, uninstallApp } from '../../oauth/installation.ts'
import { splitScopes } from '../../config/app-config.ts'
import { html } from '../markup.ts'
import { readForm } from '../read-form.ts'
import type { Answer, Visit } from '../visit.ts'
import { requireApp } from './app.ts'

const MEANING: readonly [RegExp, string][] = [
  [/^products$/, 'products, collections and their prices'],
  [/^product_listings$/, 'what is published to the app’s channel'],
  [/^publications$/, 'sales channels'],
  [/^orders$/, 'orders and their payments'],
  [/^inventory$/, 'stock at each location'],
  [/^locations$/, 'locations'],
  [/^returns$/, 'returns'],
  [/^resource_feedbacks$/, 'messages about product problems'],
  [/_fulfillment_orders$/, 'what has to be shipped'],
  [/^fulfillments$/, 'shipments and tracking'],
]

/** The consent page: who asks, for what, and the two answers. */
export function showGrant(visit: Visit): Answer {
  requireApp(visit)
  const { ctx, state, base, url } = visit
  const scopes = askedScopes(visit)
  const path = `${base}/apps/${ctx.options.apiKey}`
  const installed = state.shop.installation
  if (installed && scopes.every((scope) => installed.scopes.includes(scope)) && !url.searchParams.has('scope'))
    return { to: path }
  const page = html`<main class="grant" id="content">
    <div class="card">
      <div class="body">
        <div class="title-bar" style="border:0;padding:6px 0 14px">
          <span class="app-icon" aria-hidden="true">${ctx.app.name.charAt(0)}</span>
          <h1>${installed ? `Update ${ctx.app.name}` : `Install ${ctx.app.name}`}</h1>
        </div>
        <p>
          <strong>${ctx.app.name}</strong> asks to work with <strong>${state.shop.name}</strong>. It will be able to:
        </p>
        <ul style="margin-block:16px">
          ${scopes.map(
            (scope) =>
              html`<li>
                ${explain(scope)}
                <div class="muted small">${scope}</div>
              </li>`,
          )}
        </ul>
        <p class="muted small">You can uninstall it at any time; its access ends at once.</p>
      </div>
      <form method="post" action="${path}/install">
        <input type="hidden" name="scope" value="${scopes.join(',')}" />
        <div class="dialog-actions">
          <a class="button" href="${base}">Cancel</a
          ><button class="button primary">${installed ? 'Update' : 'Install'}</button>
        </div>
      </form>
    </div>
  </main>`
  return { page, title: `Install ${ctx.app.name}`, section: 'none', bare: true }
}

export async function install(visit: Visit): Promise<Answer> {
  requireApp(visit)
  const { ctx, state, base, request } = visit
  const form = await readForm(request, ctx.baseUrl)
  const asked = splitScopes(form.text('scope'))
  const strange = asked.filter(
    (scope) => !ctx.app.scopes.includes(scope) && !/^(read|write|unauthenticated)_[a-z_]+$/.test(scope),
  )
  if (strange.length > 0) throw new HttpRefusal(422, `Unknown access scope: ${strange.join(', ')}`)
  installApp(ctx, state, asked.length > 0 ? asked : ctx.app.scopes)
  return { to: `${base}/apps/${ctx.options.apiKey}` }
}

export async function uninstall(visit: Visit): Promise<Answer> {
  requireApp(visit)
  const { ctx, state, base, request } = visit
  await readForm(request, ctx.baseUrl)
  uninstallApp(ctx, state)
  return { to: base, notice: { tone: 'good', text: `${ctx.app.name} was uninstalled.` } }
}

function askedScopes({ ctx, url }: Visit): string[] {
  const asked = splitScopes(url.searchParams.get('scope') ?? '')
  return asked.length > 0 ? asked : ctx.app.scopes
}

function explain(scope: string): string {
  const [verb = '', ...rest] = scope.split('_')
  const subject = rest.join('_')
  const meaning = MEANING.find(([pattern]) => pattern.test(subject))?.[1] ?? subject.replaceAll('_', ' ')
  return `${verb === 'write' ? 'See and change' : 'See'} ${meaning}`
}
