export const benchNames = [
  'webhooks',
  'links',
  'catalog',
  'stock',
  'reads',
  'realtime',
  'queue',
  'shop-reads',
  'sync',
  'incremental',
] as const
export type BenchName = (typeof benchNames)[number]
