export const benchNames = [
  'webhooks',
  'checkout',
  'order-latency',
  'recovery',
  'links',
  'catalog',
  'stock',
  'reads',
  'realtime',
  'queue',
  'shop-reads',
  'sync',
  'incremental',
  'search-relevance',
] as const
export type BenchName = (typeof benchNames)[number]
