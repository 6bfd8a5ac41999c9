export const benchNames = ['webhooks', 'links', 'catalog', 'stock', 'reads', 'realtime', 'queue'] as const
export type BenchName = (typeof benchNames)[number]
