import { randomBytes } from 'node:crypto'

export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}

/** JSON that may stand inside a script element. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c')
}

export function freshNonce(): string {
  return randomBytes(16).toString('base64')
}

export const FONT_STACK =
  "'Inter Variable', Inter, ui-sans-serif, system-ui, -apple-system, 'Segoe UI', 'IBM Plex Sans Arabic', 'Noto Sans Arabic', 'Noto Sans', sans-serif"
