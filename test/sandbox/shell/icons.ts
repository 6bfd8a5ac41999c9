import { Markup } from './markup.ts'

const PATHS = {
  home: 'M3 8.5 10 3l7 5.5V16a1 1 0 0 1-1 1h-4v-5H8v5H4a1 1 0 0 1-1-1z',
  orders: 'M4 11h3l1 2h4l1-2h3M5.5 3h9L17 11v5a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1v-5z',
  products: 'M11 3h5a1 1 0 0 1 1 1v5l-8 8-6-6zM13.5 6.5h.01',
  markets: 'M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM3 10h14M10 3c5 5 5 9 0 14M10 3c-5 5-5 9 0 14',
  notifications: 'M5 8a5 5 0 0 1 10 0c0 4 2 5 2 5H3s2-1 2-5zM8.5 16a1.7 1.7 0 0 0 3 0',
  app: 'M4 4h5v5H4zM11 4h5v5h-5zM4 11h5v5H4zM13.5 11v5M11 13.5h5',
  search: 'M9 4a5 5 0 1 0 0 10A5 5 0 0 0 9 4zM13 13l4 4',
} as const

export type IconName = keyof typeof PATHS

export function icon(name: IconName, size = 18): Markup {
  return new Markup(
    `<svg width="${size}" height="${size}" viewBox="0 0 20 20" fill="none" stroke="currentColor" stroke-width="1.7" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d="${PATHS[name]}"/></svg>`,
  )
}
