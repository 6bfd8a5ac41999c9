/** The metafield that carries our order id. Values of type "id" are unique per shop, so it finds the order directly. */
export const orderReference = {
  key: { namespace: '$app:vitrine', key: 'order_ref' },
  type: 'id',
  name: 'Vitrine order',
} as const
