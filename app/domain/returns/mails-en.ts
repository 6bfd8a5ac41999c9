import type { ReturnMails } from './mails.ts'

export const englishReturnMails: ReturnMails = {
  items: 'What it is about',
  howTo: 'How to send it',
  label: 'Open the shipping label',
  footerOfShop:
    'You get this mail because your shop sells on Vitrine. It is about one of your orders; it is not advertising.',
  requested: {
    subject: 'A return for order {number} waits for your answer',
    heading: 'A return waits for your answer',
    body: 'A shopper asks to send something back. Answer by {answerBy}; without an answer it is approved by itself.',
    button: 'Answer the return',
  },
  reminder: {
    subject: 'Soon decided without you: the return for order {number}',
    heading: 'Soon decided without you',
    body: 'You have until {answerBy} to answer. After that the return is approved by itself.',
    button: 'Answer the return',
  },
  onItsWay: {
    subject: 'The return for order {number} is on its way to you',
    heading: 'A return is on its way to you',
    body: 'The shopper has sent it. Say when it is there and look at it by {inspectBy}; after that it is refunded by itself.',
    button: 'See the return',
  },
  asked: {
    subject: 'We asked {shop} about your return for order {number}',
    heading: 'Your return is with the shop',
    body: '{shop} answers by {answerBy}. If nobody answers, your return is approved by itself. Please keep the goods until then.',
    button: 'See your return',
  },
  approved: {
    subject: 'Your return for order {number} is approved',
    heading: 'You can send it back',
    body: '{shop} expects it back. Send it by {sendBy} and tell us on the order page when it is on its way.',
    button: 'See how to send it',
  },
  declined: {
    subject: 'Your return for order {number} was turned down',
    heading: '{shop} could not accept your return',
    body: 'The shop says: “{reason}” Write to the shop if you see it differently.',
    button: 'See your order',
  },
  sendSoon: {
    subject: 'Time to send your return for order {number}',
    heading: 'Do not forget to send it',
    body: 'Send it to {shop} by {sendBy}, and tell us on the order page. After that the return ends and you keep what you bought.',
    button: 'See how to send it',
  },
  notSent: {
    subject: 'Your return for order {number} has ended',
    heading: 'Your return has ended',
    body: 'It was not sent in time, so it is closed and you keep what you bought.',
    button: 'See your order',
  },
  received: {
    subject: '{shop} has your return for order {number}',
    heading: 'Your return has arrived',
    body: '{shop} looks at it by {inspectBy}. If nobody says anything by then, you are paid back by itself.',
    button: 'See your return',
  },
  rejected: {
    subject: 'About what you sent back from order {number}',
    heading: '{shop} could not accept it',
    body: '{shop} looked at what you sent and could not accept it, so nothing is paid back. Write to the shop if you see it differently.',
    button: 'See your order',
  },
  replaced: {
    subject: 'Your replacement for order {number} is being prepared',
    heading: 'You get a new one',
    body: '{shop} sends you a replacement. It costs you nothing, and we write again when it ships.',
    button: 'See your order',
  },
}
