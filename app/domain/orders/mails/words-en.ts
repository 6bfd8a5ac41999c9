import type { KindWords } from './words.ts'

export const englishMails: KindWords = {
  confirmed: {
    subject: 'Your order {number} at {shop} is confirmed',
    heading: 'Thank you for your order',
    body: '{shop} has your order and is getting it ready. We write again when it ships.',
  },
  shipped: {
    subject: 'Your order {number} is on its way',
    heading: 'It is on its way',
    body: '{shop} has handed your parcel to {carrier}.',
  },
  outForDelivery: {
    subject: 'Your order {number} arrives today',
    heading: 'Out for delivery',
    body: '{carrier} is bringing your parcel from {shop} today.',
  },
  delivered: {
    subject: 'Your order {number} has arrived',
    heading: 'Delivered',
    body: 'The carrier reports your parcel from {shop} as delivered. We hope you love it.',
  },
  deliveryFailed: {
    subject: 'Your order {number} could not be delivered',
    heading: 'The parcel did not reach you',
    body: '{carrier} could not deliver your parcel from {shop}. Follow the parcel to see where it is, or write to the shop. If it does not arrive, you can get your money back.',
  },
  refunded: {
    subject: 'A refund for your order {number}',
    heading: 'Money is on its way back to you',
    body: '{amount} goes back to {method}. Banks usually show it within 5 to 10 working days.',
  },
  credited: {
    subject: 'Store credit for your order {number}',
    heading: '{shop} gave you store credit',
    body: '{amount} is yours to spend at {shop}: in its own online store, where you sign in with the address of this mail. It is not paid to your card.',
  },
  refundReturned: {
    subject: 'Your refund for order {number} was sent back',
    heading: 'Your bank returned the refund',
    body: '{amount} came back to us from your bank, usually because the card was closed. {shop} has been told and finds another way with you; you can also write to them.',
  },
  delayed: {
    subject: 'Your order {number} needs a little longer',
    heading: 'We are checking something with {shop}',
    body: 'Something about your order has to be cleared up first. If that does not work out within 24 hours, you get all your money back without having to ask.',
  },
  cancelled: {
    subject: 'Your order {number} is cancelled',
    heading: 'Your order is cancelled',
    body: '{why}Nothing will be sent. {money}',
  },
  soldOut: {
    subject: 'Your order at {shop} could not be completed',
    heading: 'Sold out just before we could finish',
    body: 'The last piece went to someone else while your payment was being confirmed. {money} {others}',
  },
  cancelDeclined: {
    subject: 'Your order {number} can no longer be cancelled',
    heading: 'It had already been handed over',
    body: '{shop} had prepared the parcel before your cancellation reached them. You can return it after it arrives.',
  },
  cancelAsked: {
    subject: 'We asked {shop} to cancel your order {number}',
    heading: 'Your wish is with the shop',
    body: '{shop} answers by {until}. If nobody answers and nothing was sent, your order is cancelled and paid back by itself.',
  },
  cancelNotGranted: {
    subject: 'Your order {number} stays as it is',
    heading: '{shop} could not cancel it',
    body: 'The shop says: “{reason}” You can return the order after it arrives.',
  },
  shipByMissed: {
    subject: 'Your order {number} is late',
    heading: '{shop} has not sent it yet',
    body: 'It should have left by now. You can wait, or cancel at once and get all your money back. If it is not sent soon, it is cancelled and paid back by itself.',
  },
  addressChanged: {
    subject: 'New address for your order {number}',
    heading: 'Your order goes to the new address',
    body: 'We told {shop} where to send it. If this was not you, change it back or cancel while the order page lets you.',
  },
  link: {
    subject: 'Your link to order {number}',
    heading: 'Here is your order',
    body: 'Somebody asked for a link to your order at {shop}. If that was not you, you need not do anything.',
  },
}
