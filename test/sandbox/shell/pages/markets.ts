import { html } from '../markup.ts'
import { badge, heading } from '../parts.ts'
import type { Answer, Visit } from '../visit.ts'

export function showMarkets({ state }: Visit): Answer {
  const regions = new Intl.DisplayNames('en', { type: 'region' })
  const languages = new Intl.DisplayNames('en', { type: 'language' })
  const rows = state.shop.markets.map(
    (market) =>
      html`<tr>
        <td><strong>${market.name}</strong> ${market.primary && badge('Primary', 'info')}</td>
        <td>${market.countries.map((code) => regions.of(code)).join(', ')}</td>
        <td>${market.currency ?? 'Local currencies'}</td>
        <td>${market.languages.map((code) => languages.of(code)).join(', ')}</td>
        <td>${market.enabled ? badge('Active', 'good') : badge('Inactive')}</td>
      </tr>`,
  )
  const page = html`${heading('Markets', { under: 'Where this store sells. Read only in the sandbox.' })}
    <section class="card scroll">
      <table>
        <thead>
          <tr>
            <th>Market</th>
            <th>Countries</th>
            <th>Currency</th>
            <th>Languages</th>
            <th>Status</th>
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
      </table>
    </section>`
  return { page, title: 'Markets', section: 'markets' }
}
