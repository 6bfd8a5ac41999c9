export type ReturnMailKind =
  | 'requested' | 'reminder' | 'approved' | 'declined' | 'notSent' | 'rejected' | 'replaced' // prettier-ignore

export type ReturnMailWords = { readonly subject: string; readonly body: string; readonly button: string }

/** Which of them the shop gets; the others go to the shopper. */
export const mailsToShop: readonly ReturnMailKind[] = ['requested', 'reminder']

/** `{name}` is filled in. A refund has its own mail. */
export const returnMailWords: Readonly<Record<'en' | 'ar', Readonly<Record<ReturnMailKind, ReturnMailWords>>>> = {
  en: {
    requested: {
      subject: 'A return for order {number} waits for your answer',
      body: 'A shopper asks to send something back. Answer by {until}; without an answer it is approved by itself.',
      button: 'Answer the return',
    },
    reminder: {
      subject: 'Soon decided without you: the return for order {number}',
      body: 'You have until {until} to answer. After that the return is approved by itself.',
      button: 'Answer the return',
    },
    approved: {
      subject: 'Your return for order {number} is approved',
      body: '{shop} expects it back. Send it by {until} and tell us when it is on its way. {instructions}',
      button: 'See how to send it',
    },
    declined: {
      subject: 'Your return for order {number} was turned down',
      body: '{shop} could not accept it: {reason}',
      button: 'See your order',
    },
    notSent: {
      subject: 'Your return for order {number} has ended',
      body: 'It was not sent in time, so it is closed and you keep what you bought.',
      button: 'See your order',
    },
    rejected: {
      subject: 'About what you sent back from order {number}',
      body: '{shop} looked at it and could not accept it. Write to the shop if you see it differently.',
      button: 'See your order',
    },
    replaced: {
      subject: 'Your replacement for order {number} is on its way to you',
      body: '{shop} sends you a new one. It costs you nothing.',
      button: 'See your order',
    },
  },
  ar: {
    requested: {
      subject: 'طلب إرجاع للطلب {number} ينتظر ردك',
      body: 'يرغب متسوق في إرجاع شيء. أجب قبل {until}، وإلا قُبل الطلب تلقائيًا.',
      button: 'الرد على الإرجاع',
    },
    reminder: {
      subject: 'سيُبتّ قريبًا دونك: إرجاع الطلب {number}',
      body: 'لديك حتى {until} للرد. بعد ذلك يُقبل الإرجاع تلقائيًا.',
      button: 'الرد على الإرجاع',
    },
    approved: {
      subject: 'قُبل إرجاع طلبك {number}',
      body: 'ينتظر {shop} وصوله. أرسله قبل {until} وأخبرنا عند إرساله. {instructions}',
      button: 'طريقة الإرسال',
    },
    declined: {
      subject: 'رُفض إرجاع طلبك {number}',
      body: 'تعذّر على {shop} قبوله: {reason}',
      button: 'عرض الطلب',
    },
    notSent: {
      subject: 'انتهى إرجاع طلبك {number}',
      body: 'لم يُرسل في موعده، فأُغلق ويبقى لك ما اشتريته.',
      button: 'عرض الطلب',
    },
    rejected: {
      subject: 'بخصوص ما أعدته من الطلب {number}',
      body: 'فحصه {shop} وتعذّر قبوله. راسل المتجر إن كان لك رأي آخر.',
      button: 'عرض الطلب',
    },
    replaced: {
      subject: 'البديل عن طلبك {number} في طريقه إليك',
      body: 'يرسل إليك {shop} قطعة جديدة دون أي تكلفة.',
      button: 'عرض الطلب',
    },
  },
}
