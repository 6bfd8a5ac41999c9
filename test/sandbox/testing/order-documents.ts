export const CREATE = `mutation ($order: OrderCreateOrderInput!, $options: OrderCreateOptionsInput) {
  orderCreate(order: $order, options: $options) {
    order {
      id name sourceIdentifier displayFinancialStatus displayFulfillmentStatus paymentGatewayNames
      subtotalPriceSet { shopMoney { amount currencyCode } presentmentMoney { amount currencyCode } }
      totalPriceSet { shopMoney { amount } presentmentMoney { amount currencyCode } }
      totalDiscountsSet { shopMoney { amount } } totalTaxSet { shopMoney { amount } }
      totalOutstandingSet { shopMoney { amount } } totalReceivedSet { shopMoney { amount } } totalCapturableSet { shopMoney { amount } }
      lineItems(first: 5) { nodes { id quantity sku } }
      transactions(first: 5) { id kind gateway }
      fulfillmentOrders(first: 5) { nodes { id status assignedLocation { name } lineItems(first: 5) { nodes { id totalQuantity remainingQuantity } } } }
    }
    userErrors { field message code }
  }
}`

type Money = {
  shopMoney: { amount: string; currencyCode: string }
  presentmentMoney: { amount: string; currencyCode: string }
}
export type CreatedOrder = {
  id: string
  name: string
  displayFinancialStatus: string | null
  displayFulfillmentStatus: string
  paymentGatewayNames: string[]
  subtotalPriceSet: Money
  totalPriceSet: Money
  totalDiscountsSet: Money
  totalTaxSet: Money
  totalOutstandingSet: Money
  totalReceivedSet: Money
  totalCapturableSet: Money
  lineItems: { nodes: { id: string; quantity: number; sku: string }[] }
  transactions: { id: string; kind: string; gateway: string }[]
  fulfillmentOrders: {
    nodes: {
      id: string
      status: string
      assignedLocation: { name: string }
      lineItems: { nodes: { id: string; totalQuantity: number; remainingQuantity: number }[] }
    }[]
  }
}
export type Created = {
  orderCreate: {
    order: CreatedOrder | null
    userErrors: { field: string[] | null; message: string; code: string | null }[]
  }
}

export const usd = (amount: string) => ({ shopMoney: { amount, currencyCode: 'USD' } })

export const paid = (amount: string) => [
  { amountSet: usd(amount), kind: 'SALE', status: 'SUCCESS', gateway: 'Vitrine' },
]
