import { readBody, sendHtml, type Exchange } from '../http-exchange.ts'
import type { Locale } from '../judge-card.ts'
import { Problem } from '../problem.ts'
import type { Processor } from '../processor.ts'
import type { Route } from '../route-table.ts'
import { decideChallenge, findChallenged } from '../settle-intent.ts'
import type { Intent } from '../records.ts'
import { challengePage } from './challenge-page.ts'
import { fieldsPage, type FieldsSettings } from './fields-page.ts'
import { freshNonce } from './markup.ts'
import { messagePage } from './message-page.ts'

export const pageRoutes: Route[] = [
  { method: 'GET', path: /^\/fields$/, answer: showFields },
  { method: 'GET', path: /^\/challenge\/([^/]+)$/, answer: showChallenge },
  { method: 'POST', path: /^\/challenge\/([^/]+)$/, answer: answerChallenge },
]

function showFields(processor: Processor, { response, url }: Exchange) {
  const nonce = freshNonce()
  const settings = readFieldsSettings(processor, url.searchParams)
  if (typeof settings === 'string') {
    return sendHtml(response, 400, messagePage('en', 'These card fields cannot be shown', settings, nonce), {
      'content-security-policy': `default-src 'none'; style-src 'nonce-${nonce}'`,
    })
  }
  sendHtml(response, 200, fieldsPage(settings, nonce), {
    'content-security-policy': [
      "default-src 'none'",
      `script-src 'nonce-${nonce}'`,
      `style-src 'nonce-${nonce}'`,
      "connect-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      `frame-ancestors ${settings.origin}`,
    ].join('; '),
  })
}

/** The settings, or a sentence saying what the shop's page did wrong. */
function readFieldsSettings(processor: Processor, query: URLSearchParams): FieldsSettings | string {
  const { publishableKey, publicUrl } = processor.settings
  if (query.get('key') !== publishableKey) return 'The publishable key is missing or wrong.'
  const origin = query.get('origin') ?? ''
  const parsed = URL.canParse(origin) ? new URL(origin) : null
  if (!parsed || !/^https?:$/.test(parsed.protocol) || parsed.origin !== origin) {
    return 'The origin parameter must be the exact origin of the page that shows these fields.'
  }
  const accent = query.get('accent') ?? ''
  return {
    key: publishableKey,
    origin,
    tokensUrl: `${publicUrl}/v1/tokens`,
    locale: query.get('locale') === 'ar' ? 'ar' : 'en',
    theme: query.get('theme') === 'dark' ? 'dark' : 'light',
    hasWallet: query.get('wallet') === 'test_express',
    accent: /^[0-9a-fA-F]{6}$/.test(accent) ? `#${accent}` : undefined,
  }
}

function showChallenge(processor: Processor, exchange: Exchange) {
  const { response, url, params } = exchange
  const nonce = freshNonce()
  const intent = challenged(processor, params[0] ?? '')
  if (!intent) return sendUnknownChallenge(exchange, nonce)
  if (intent.status !== 'requires_action') return goBack(exchange, intent)
  const action = `${processor.settings.publicUrl}/challenge/${intent.challengeId}`
  const locale = readLocale(url.searchParams.get('locale'), intent.locale)
  sendHtml(response, 200, challengePage({ intent, action, locale }, nonce), {
    'content-security-policy': `default-src 'none'; style-src 'nonce-${nonce}'; base-uri 'none'`,
  })
}

async function answerChallenge(processor: Processor, exchange: Exchange) {
  const form = new URLSearchParams(await readBody(exchange.request))
  const decision = form.get('decision')
  if (decision !== 'approve' && decision !== 'decline') {
    throw new Problem(400, 'invalid_request_error', 'decision_missing', 'decision must be approve or decline.')
  }
  const intent = challenged(processor, exchange.params[0] ?? '')
  if (!intent?.challengeId) return sendUnknownChallenge(exchange, freshNonce())
  goBack(exchange, decideChallenge(processor, intent.challengeId, decision))
}

/** Back to the shop, which must ask the processor what happened: the address carries no verdict to trust. */
function goBack({ response }: Exchange, intent: Intent) {
  const target = new URL(intent.returnUrl)
  target.searchParams.set('payment_intent', intent.id)
  response.writeHead(303, { location: target.href, 'cache-control': 'no-store' })
  response.end()
}

function challenged(processor: Processor, challengeId: string): Intent | undefined {
  try {
    return findChallenged(processor, challengeId)
  } catch (error) {
    if (error instanceof Problem) return undefined
    throw error
  }
}

function sendUnknownChallenge({ response, url }: Exchange, nonce: string) {
  const locale = readLocale(url.searchParams.get('locale'), 'en')
  const [title, text] =
    locale === 'ar'
      ? ['هذا التأكيد لم يعد متاحًا', 'ارجع إلى المتجر وابدأ الدفع من جديد.']
      : ['This confirmation is no longer available', 'Go back to the shop and start the payment again.']
  sendHtml(response, 404, messagePage(locale, title ?? '', text ?? '', nonce), {
    'content-security-policy': `default-src 'none'; style-src 'nonce-${nonce}'`,
  })
}

function readLocale(asked: string | null, fallback: Locale): Locale {
  return asked === 'ar' || asked === 'en' ? asked : fallback
}
