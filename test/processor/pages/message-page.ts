import type { Locale } from '../judge-card.ts'
import { escapeHtml, FONT_STACK } from './markup.ts'

export function messagePage(locale: Locale, title: string, text: string, nonce: string): string {
  return `<!doctype html>
<html lang="${locale}" dir="${locale === 'ar' ? 'rtl' : 'ltr'}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(title)}</title>
<style nonce="${nonce}">
body{margin:0;min-block-size:60vh;display:grid;place-content:center;padding:24px;font:16px/1.55 ${FONT_STACK};color:#14171f;text-align:center}
h1{font-size:1.25rem;margin:0 0 8px}p{margin:0;color:#555c6b}
</style></head>
<body><main><h1>${escapeHtml(title)}</h1><p>${escapeHtml(text)}</p></main></body></html>`
}
