import type { LogEntry } from '../../http/log.ts'
import { html, type Markup } from '../markup.ts'
import { badge, card, dateTime, empty, heading, tabs } from '../parts.ts'
import { readForm } from '../read-form.ts'
import { notFound, type Answer, type Visit } from '../visit.ts'

const SHOWN = 200
const TABS = [
  ['', 'All'],
  ['waiting', 'Waiting'],
  ['failed', 'Failed'],
] as const

/** What was sent to the app, what it answered, and what is still owed to it. */
export function showNotifications({ ctx, state, url, base }: Visit): Answer {
  const { domain } = state.shop
  const filter = url.searchParams.get('show') ?? ''
  const topic = url.searchParams.get('topic') ?? ''
  const owed = [...state.outbox.values()].filter((one) => topic === '' || one.topic === topic).slice(-SHOWN)
  const sent = ctx.log
    .list(
      (entry) => entry.kind === 'webhook' && entry.shop === domain && (topic === '' || entry['topic'] === topic),
      SHOWN,
    )
    .filter((entry) => filter !== 'failed' || entry['delivered'] !== true)
    .reverse()
  const waiting = owed.map(
    (one) =>
      html`<tr>
        <td>
          <strong>${one.topic}</strong>
          <div class="muted small">${one.webhookId}</div>
        </td>
        <td>${badge(one.attempt === 0 ? 'Waiting' : 'Will be sent again', 'warn')}</td>
        <td class="number">${one.attempt}</td>
        <td>${dateTime(one.triggeredAt)}</td>
        <td class="number">
          <form method="post" action="${base}/notifications/${one.id}/resend">
            <button class="button">Send now</button>
          </form>
        </td>
      </tr>`,
  )
  const rows = filter === 'waiting' ? waiting : [...waiting, ...sent.map(sentRow)]
  const picker = html`<form>
    <input type="search" name="topic" value="${topic}" placeholder="orders/create" aria-label="Topic" />
    ${filter && html`<input type="hidden" name="show" value="${filter}" />`}<button class="button">Filter</button>
  </form>`
  const page = html`${heading('Notifications', { under: `Webhooks sent to ${ctx.app.name} at ${ctx.options.appUrl}` })}
    <section class="card">
      ${tabs(url, 'show', TABS, picker)}
      ${
        rows.length === 0
          ? empty('Nothing here', 'Change a product or an order and look again.')
          : html`<div class="scroll">
              <table>
                <thead>
                  <tr>
                    <th>Topic</th>
                    <th>Status</th>
                    <th class="number">Attempts</th>
                    <th>Happened</th>
                    <th></th>
                  </tr>
                </thead>
                <tbody>
                  ${rows}
                </tbody>
              </table>
            </div>`
      }
    </section>
    ${subscriptions(ctx.app.subscriptions.map((one) => ({ ...one, origin: 'App configuration' })).concat([...state.subscriptions.values()].map((one) => ({ ...one, origin: 'Created by the app' }))))}`
  return { page, title: 'Notifications', section: 'notifications' }
}

function sentRow(entry: LogEntry): Markup {
  const text = (name: string) =>
    typeof entry[name] === 'string' || typeof entry[name] === 'number' ? String(entry[name]) : ''
  const answered = text('status') ? `Answered ${text('status')}` : text('error') || 'No answer'
  return html`<tr>
    <td>
      <strong>${text('topic')}</strong>
      <div class="muted small">${text('webhookId')}</div>
    </td>
    <td>
      ${entry['delivered'] === true ? badge('Delivered', 'good') : badge('Failed', 'bad')}
      <span class="muted small">${answered}</span>
    </td>
    <td class="number">${Number(entry['attempt'] ?? 0) + 1}</td>
    <td>${dateTime(entry.at)}</td>
    <td></td>
  </tr>`
}

function subscriptions(all: { topic: string; uri: string; filter: string | null; origin: string }[]): Markup {
  const rows = all.map(
    (one) =>
      html`<tr>
        <td><strong>${one.topic}</strong></td>
        <td class="small">${one.uri}</td>
        <td class="small">${one.filter ?? ''}</td>
        <td class="muted small">${one.origin}</td>
      </tr>`,
  )
  const body = html`<div class="scroll">
    <table>
      <thead>
        <tr>
          <th>Topic</th>
          <th>Address</th>
          <th>Filter</th>
          <th>Origin</th>
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div>`
  return card('Subscriptions', rows.length === 0 ? html`<p class="muted">The app listens to nothing.</p>` : body)
}

/** Sends one owed delivery at once instead of at its next turn. */
export async function resend(visit: Visit): Promise<Answer> {
  const { ctx, state, params, base, request } = visit
  await readForm(request, ctx.baseUrl)
  const delivery = state.outbox.get(Number(params[0])) ?? notFound('waiting delivery')
  await ctx.webhooks.sendNow(state, delivery)
  const delivered = state.outbox.get(delivery.id) === undefined
  return {
    to: `${base}/notifications`,
    notice: delivered
      ? { tone: 'good', text: `${delivery.topic} was delivered.` }
      : { tone: 'bad', text: `${delivery.topic} was not accepted. It will be tried again.` },
  }
}
