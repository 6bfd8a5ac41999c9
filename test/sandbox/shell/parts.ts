import { exponentOf, toMoneyText } from '../state/money.ts'
import { html, type Markup } from './markup.ts'
import type { Notice } from './visit.ts'

// The small pieces every page is made of.
export type Tone = 'good' | 'warn' | 'bad' | 'info' | ''

export function badge(text: string, tone: Tone = ''): Markup {
  return html`<span class="badge ${tone}">${text}</span>`
}

const statusTones: Record<string, Tone> = {
  ACTIVE: 'good',
  DRAFT: 'info',
  ARCHIVED: '',
  UNLISTED: 'warn',
  PAID: '',
  REFUNDED: '',
  PARTIALLY_REFUNDED: '',
  PENDING: 'warn',
  AUTHORIZED: 'warn',
  PARTIALLY_PAID: 'warn',
  VOIDED: '',
  FULFILLED: '',
  UNFULFILLED: 'warn',
  PARTIALLY_FULFILLED: 'info',
  PARTIAL: 'info',
  ON_HOLD: 'warn',
  IN_PROGRESS: 'info',
  SCHEDULED: 'info',
  RESTOCKED: '',
  OPEN: 'warn',
  INCOMPLETE: 'bad',
  CLOSED: '',
  CANCELLED: '',
  CANCELED: '',
  SUCCESS: 'good',
  DELIVERED: 'good',
  IN_TRANSIT: 'info',
  OUT_FOR_DELIVERY: 'info',
}

/** `PARTIALLY_FULFILLED` as “Partially fulfilled”, in its colour. */
export function status(value: string): Markup {
  return badge(words(value), statusTones[value] ?? '')
}

export function words(value: string): string {
  const text = value.toLowerCase().replaceAll('_', ' ')
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** Exact, in the currency's own decimals: the digits never pass through a float. */
export function money(minor: number, currency: string): string {
  const format = new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
    minimumFractionDigits: exponentOf(currency),
    maximumFractionDigits: exponentOf(currency),
  })
  return format.format(toMoneyText(minor, currency) as unknown as number)
}

export function count(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString('en')} ${number === 1 ? one : many}`
}

export function dateTime(iso: string): Markup {
  const shown = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' })
  return html`<time datetime="${iso}">${shown.format(new Date(iso))} UTC</time>`
}

export function heading(
  title: string,
  options: { back?: string; beside?: Markup; actions?: Markup; under?: string } = {},
) {
  return html`<div class="heading">
    ${options.back && html`<a class="back" href="${options.back}" aria-label="Back"></a>`}
    <div>
      <h1>${title}</h1>
      ${options.under && html`<small>${options.under}</small>`}
    </div>
    ${options.beside} ${options.actions && html`<div class="actions">${options.actions}</div>`}
  </div>`
}

export function card(title: string | Markup, body: Markup, actions?: Markup): Markup {
  return html`<section class="card">
    <header>
      <h2>${title}</h2>
      ${actions && html`<div class="actions">${actions}</div>`}
    </header>
    <div class="body">${body}</div>
  </section>`
}

export function noticeBox(notice: Notice): Markup {
  return html`<div class="notice ${notice.tone}" role="${notice.tone === 'bad' ? 'alert' : 'status'}">
    <div>
      ${notice.text}${
        notice.details &&
        html`<ul>
          ${notice.details.map((each) => html`<li>${each}</li>`)}
        </ul>`
      }
    </div>
  </div>`
}

export function empty(title: string, text: string): Markup {
  return html`<div class="empty"><strong>${title}</strong>${text}</div>`
}

/** A dialog that `data-opens` shows; its form posts and the page comes back with the result. */
export function dialog(id: string, title: string, body: Markup, options: { size?: 'small' } = {}): Markup {
  return html`<dialog class="sheet ${options.size ?? ''}" id="${id}" aria-labelledby="${id}-title">
    <header>
      <h2 id="${id}-title">${title}</h2>
      <button type="button" class="close" data-closes aria-label="Close">×</button>
    </header>
    ${body}
  </dialog>`
}

export function dialogActions(label: string, options: { critical?: boolean; before?: Markup } = {}): Markup {
  return html`<div class="dialog-actions">
    ${options.before}
    <button type="button" class="button" data-closes>Cancel</button>
    <button type="submit" class="button ${options.critical ? 'critical' : 'primary'}">${label}</button>
  </div>`
}

export type Paging = { page: number; size: number; total: number }

export function pageOf(url: URL, total: number, size = 50): Paging {
  const asked = Number(url.searchParams.get('page') ?? 1)
  const last = Math.max(1, Math.ceil(total / size))
  return { page: Number.isInteger(asked) ? Math.min(Math.max(1, asked), last) : 1, size, total }
}

export function pages(url: URL, { page, size, total }: Paging): Markup {
  const at = (number: number) => {
    const parameters = new URLSearchParams(url.searchParams)
    parameters.set('page', String(number))
    return `${url.pathname}?${parameters}`
  }
  const first = total === 0 ? 0 : (page - 1) * size + 1
  const last = Math.min(page * size, total)
  const step = (label: string, number: number, possible: boolean) =>
    possible
      ? html`<a class="button" href="${at(number)}" rel="${label === 'Next' ? 'next' : 'prev'}">${label}</a>`
      : html`<span class="button" aria-disabled="true">${label}</span>`
  return html`<div class="pages">
    <span>${first}–${last} of ${total.toLocaleString('en')}</span>
    <nav aria-label="Pages">${step('Previous', page - 1, page > 1)}${step('Next', page + 1, last < total)}</nav>
  </div>`
}

export function tabs(
  url: URL,
  name: string,
  options: readonly (readonly [value: string, label: string])[],
  beside?: Markup,
) {
  const current = url.searchParams.get(name) ?? ''
  const links = options.map(([value, label]) => {
    const parameters = new URLSearchParams(url.searchParams)
    parameters.delete('page')
    if (value === '') parameters.delete(name)
    else parameters.set(name, value)
    const address = parameters.size > 0 ? `${url.pathname}?${parameters}` : url.pathname
    return html`<a href="${address}" ${value === current && html`aria-current="true"`}>${label}</a>`
  })
  return html`<div class="tabs">${links}${beside}</div>`
}
