import { CARD_MESSAGES, type Locale } from '../judge-card.ts'
import { TEST_CARDS } from '../test-cards.ts'
import { FIELDS_SCRIPT } from './fields-script.ts'
import { fieldsStyle } from './fields-style.ts'
import { FIELDS_WORDS } from './fields-words.ts'
import { escapeHtml, scriptJson } from './markup.ts'

export type FieldsSettings = {
  key: string
  origin: string
  tokensUrl: string
  locale: Locale
  theme: 'light' | 'dark'
  accent: string | undefined
  hasWallet: boolean
}

/** The frame a shop shows in its checkout. It talks to one origin only and never hands out a card number. */
export function fieldsPage(settings: FieldsSettings, nonce: string): string {
  const { locale, theme } = settings
  const words = FIELDS_WORDS[locale]
  const config = { ...settings, messages: CARD_MESSAGES[locale], offline: words.offline }
  return `<!doctype html>
<html lang="${locale}" dir="${locale === 'ar' ? 'rtl' : 'ltr'}" data-theme="${theme}">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(words.legend ?? '')}</title>
<style nonce="${nonce}">${fieldsStyle(settings.accent)}</style>
</head>
<body>
${settings.hasWallet ? wallet(words) : ''}<form id="card" novalidate autocomplete="on">
<fieldset><legend class="hidden">${words.legend}</legend>
${field('number', words, { autocomplete: 'cc-number', placeholder: '1234 1234 1234 1234', maxlength: 24, wide: true })}
${field('expiry', words, { autocomplete: 'cc-exp', placeholder: words.expiryPlaceholder ?? '', maxlength: 9 })}
${field('cvc', words, { autocomplete: 'cc-csc', placeholder: words.cvcPlaceholder ?? '', maxlength: 4, hint: words.cvcHint })}
</fieldset>
<p class="form-error" id="form-error" role="alert" hidden></p>
<p class="secure">${LOCK}<span>${words.secure}</span></p>
${testCards(words, locale)}
<button class="hidden" tabindex="-1" aria-hidden="true"></button>
</form>
<script nonce="${nonce}">const config = ${scriptJson(config)};${FIELDS_SCRIPT}</script>
</body></html>`
}

/** The simulated express wallet: one press, no typing. */
function wallet(words: Record<string, string>): string {
  return `<button type="button" class="wallet" id="wallet">${escapeHtml(words.wallet ?? '')}</button>
<p class="or">${escapeHtml(words.or ?? '')}</p>
`
}

type FieldOptions = {
  autocomplete: string
  placeholder: string
  maxlength: number
  wide?: boolean
  hint?: string | undefined
}

function field(name: 'number' | 'expiry' | 'cvc', words: Record<string, string>, options: FieldOptions): string {
  const hint = options.hint ? `<span class="hidden" id="${name}-hint">${escapeHtml(options.hint)}</span>` : ''
  const describedBy = options.hint ? `${name}-error ${name}-hint` : `${name}-error`
  return `<div class="field${options.wide ? ' wide' : ''}">
<label for="${name}">${escapeHtml(words[name] ?? '')}</label>
<div class="box"><input id="${name}" name="${name}" type="text" inputmode="numeric" dir="ltr" required
 autocomplete="${options.autocomplete}" placeholder="${options.placeholder}" maxlength="${options.maxlength}"
 aria-describedby="${describedBy}" spellcheck="false" autocorrect="off">${name === 'number' ? '<span class="brand" id="brand" aria-hidden="true"></span>' : ''}</div>
${hint}<p class="error" id="${name}-error" aria-live="polite"></p>
</div>`
}

/** As printed on the card: American Express groups its digits 4-6-5. */
function grouped(number: string): string {
  if (number.startsWith('37')) return number.replace(/^(.{4})(.{6})/, '$1 $2 ')
  return number.replace(/(\d{4})(?=\d)/g, '$1 ')
}

function testCards(words: Record<string, string>, locale: Locale): string {
  const items = TEST_CARDS.map(
    ({ number, label }) =>
      `<li><button type="button" data-card="${number}"><bdi dir="ltr">${grouped(number)}</bdi><span>${escapeHtml(label[locale])}</span></button></li>`,
  )
  return `<details class="tests"><summary>${escapeHtml(words.testCards ?? '')}</summary><ul>${items.join('')}</ul></details>`
}

const LOCK =
  '<svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true"><path fill="currentColor" d="M8 1a3.5 3.5 0 0 0-3.5 3.5V6H4a1.5 1.5 0 0 0-1.5 1.5v5A1.5 1.5 0 0 0 4 14h8a1.500 1.5 0 0 0 1.5-1.5v-5A1.500 1.5 0 0 0 12 6h-.5V4.500A3.500 3.5 0 0 0 8 1Zm-2 3.5a2 2 0 1 1 4 0V6H6Z"/></svg>'
