/**
 * What the rebuilding does with each table, and why. A table that is missing here stops it: nobody has thought of it yet.
 * - primary: copied as it stands. Nothing else in the database says it; without it there is nothing to rebuild from.
 * - act: its rows are what somebody did or a partner answered. They come in one after another, each at its own time.
 * - rebuilt: never copied. Made anew by the commands and handlers of the product, and compared.
 * - left: has no part in orders, attribution, commissions or the ledger.
 */
export type TableKind = 'primary' | 'act' | 'rebuilt' | 'left'

const people = 'who somebody is was told by themselves'
const catalogue = 'what is sold stands at Shopify; taken as it stands now, orders keep their own snapshot of the price'
const terms = 'what a merchant offered and who agreed; versions say from when'
const till = 'what a shopper confirmed and what the processor answered'

export const primaryTables: Readonly<Record<string, string>> = {
  WebhookReceipt: 'the raw inbox; handled again in the order in which it was worked off',
  PolicyVersion: 'the numbers of the rules, by version',
  Account: people, Address: people, ConsentRecord: people, Creator: people, ShopAffiliation: people,
  Shop: 'who the merchant is and how they sell', ChannelConnection: 'how a shop is connected; without its token',
  Market: catalogue, ShopLocale: catalogue, ShopLicence: catalogue, ShippingOption: catalogue, ShippingBand: catalogue,
  TaxRate: catalogue, CategoryRule: catalogue, Product: catalogue, ProductText: catalogue, Variant: catalogue,
  VariantPrice: catalogue, Collection: catalogue, CollectionProduct: catalogue,
  StockLevel: 'Shopify counts it; here everything is in stock, because what was sold was sold',
  Program: terms, ProgramProduct: terms, Plan: terms, RateVersion: terms, Enrollment: terms, FlashRate: terms,
  TierScheme: terms, Voucher: 'a code and who pays for it; its counters begin at nothing', CreatorCode: terms,
  ProgramDiscount: terms, PayoutTerms: terms, SampleOffer: terms,
  PayoutProfile: 'who is paid, for the tax', MediaAsset: 'what a creator uploaded', Post: 'what a creator published',
  PostTag: 'what a creator pointed at', Link: 'what a creator shared', ShareSet: 'what a creator shared',
  ShareSetItem: 'what a creator shared', AdAuthorization: 'what a creator let a shop play as an ad',
  ExchangeRate: 'what a bank published', Touch: 'what a shopper did, with consent; never edited',
  Checkout: till, CheckoutPart: till, Payment: till,
  StorefrontCheckout: 'a cart that we filled at Shopify; its order is found again',
} // prettier-ignore

export const actTables: Readonly<Record<string, string>> = {
  OrderPush: 'what Shopify answered when it was told of an order: its names for the order and its lines',
  PaymentRefund: 'what the processor answered about money going back; how much is decided anew',
  Return: 'what shopper and merchant did with a return, and what Shopify answered when it was asked about one',
  ReturnLine: 'the lines of a return',
  Dispute: 'what the bank of a shopper asked and decided',
  Obligation: 'flat fees and the prices of samples: granted by a merchant, so their entries come with them',
  FlatFee: 'what a merchant granted for agreed work',
  SampleRequest: 'which samples a merchant granted; what was bought of them is found again',
  PayoutMethod: 'where a creator wanted to be paid, from when',
  PayoutExchange: 'at which rate a bank exchanged',
  CommissionDispute: 'what a merchant or a creator objected to, and what was decided',
}

const ofOrders = 'from what the shopper confirmed, and from the inbox'
const ofCommissions = 'decided anew from touches, terms and policy'
const ofPayouts = 'claimed anew from the ledger'

export const rebuiltTables: Readonly<Record<string, string>> = {
  Order: ofOrders, OrderLine: ofOrders, OrderTaxLine: ofOrders, OrderDiscount: ofOrders, OrderEvent: ofOrders,
  Refund: ofOrders, RefundLine: ofOrders, Fulfillment: ofOrders, FulfillmentLine: ofOrders,
  FulfillmentOrder: ofOrders, FulfillmentOrderLine: ofOrders, FulfillmentHold: ofOrders, ParkedOrderEvent: ofOrders,
  VoucherUse: ofOrders, Reservation: ofOrders, Problem: ofOrders,
  Commission: ofCommissions, CommissionEntry: ofCommissions, CommissionBlock: ofCommissions,
  CommissionTransition: ofCommissions, PlanSpend: ofCommissions, TierClosing: ofCommissions, RiskFinding: ofCommissions,
  LedgerEntry: 'booked anew', Posting: 'booked anew',
  PayoutRun: ofPayouts, Payout: ofPayouts, Funding: ofPayouts, Statement: ofPayouts, SelfBilledInvoice: ofPayouts,
  OutboxEvent: 'announced anew by what is done',
} // prettier-ignore

const shown = 'only shown to people'
const upkeep = 'keeps the machinery going'
const other = 'belongs to another room'

export const leftTables: Readonly<Record<string, string>> = {
  Session: 'tokens: what is rebuilt cannot call Shopify, and must not', AccountSession: 'who is signed in',
  AgeRefusalCount: other, ApiBucket: upkeep, AuditEntry: shown, CancelRequest: 'the wish to cancel; the cancellation counts',
  Cart: 'what has not been bought', CartLine: 'what has not been bought', CatalogCount: shown, Click: 'earns nobody anything',
  EnrollmentEvent: shown, EnrollmentMessage: shown, InventoryLevel: other, MailMessage: shown, Notice: shown,
  OrderPace: upkeep, OrderReconciliation: shown, Portfolio: shown, PostDay: shown, PriceHistory: other, ProblemTry: shown,
  ProcessHeartbeat: upkeep, ProcessorCustomer: other, ProductFeed: other, ProductOffer: other, ProductProblem: other,
  ProductTombstone: other, RealtimeMessage: upkeep, ReturnPhoto: shown,
  SavedCard: other, SearchSynonym: other, SearchWord: other, ShortlistEntry: shown, ShowcaseItem: shown, SyncRepair: shown,
  SyncRun: shown, TaxReport: shown, WarehouseContract: other, WarehouseMovement: other, WarehouseParcel: other,
  StatementKey: 'public halves of the keys that statements are signed with', ExportProduct: upkeep, ExportMedia: upkeep,
  ExportVariant: upkeep, ExportLevel: upkeep, ExportCollection: upkeep, ExportMember: upkeep, ExportDefect: upkeep,
  WarehouseRequest: other, WarehouseRequestLine: other, WarehouseStock: other,
} // prettier-ignore

/** What happens to a table; null for one that nobody has thought of. */
export function kindOfTable(table: string): TableKind | null {
  if (table in primaryTables) return 'primary'
  if (table in actTables) return 'act'
  if (table in rebuiltTables) return 'rebuilt'
  return table in leftTables ? 'left' : null
}
