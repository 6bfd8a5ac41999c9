import { defineMessages } from './text.ts'

/** What a shop tells shoppers about sending something back. */
export const returnTermsMessages = defineMessages({
  en: {
    section: 'Returns',
    sectionText: 'What shoppers are told when a return is approved. You can still change it for each return.',
    instructions: 'What the shopper has to do',
    instructionsHelp: 'For example how to pack it and what to put into the parcel.',
    address: 'Where to send it',
    addressHelp: 'Shoppers read it below your words.',
    name: 'Name or company', line1: 'Street and number', line2: 'Building, floor, department', city: 'City',
    region: 'Province or state', postalCode: 'Postal code', country: 'Country', noCountry: 'Choose a country',
    postage: 'Who pays for the way back', postage_merchant: 'You', postage_shopper: 'The shopper',
    saved: 'The next approval begins with this',
  },
  ar: {
    section: 'الإرجاعات',
    sectionText: 'ما يُقال للمتسوق عند قبول الإرجاع. يمكنك تغييره في كل إرجاع.',
    instructions: 'ما على المتسوق فعله',
    instructionsHelp: 'مثل طريقة التغليف وما يوضع في الطرد.',
    address: 'إلى أين يُرسل',
    addressHelp: 'يقرؤه المتسوق تحت كلامك.',
    name: 'الاسم أو الشركة', line1: 'الشارع والرقم', line2: 'المبنى والطابق والقسم', city: 'المدينة',
    region: 'المقاطعة أو الولاية', postalCode: 'الرمز البريدي', country: 'البلد', noCountry: 'اختر بلدًا',
    postage: 'من يدفع أجرة الإعادة', postage_merchant: 'أنت', postage_shopper: 'المتسوق',
    saved: 'يبدأ القبول التالي بهذا',
  },
}) // prettier-ignore
