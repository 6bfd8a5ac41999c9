import { defineMessages } from './text.ts'

/** Cards and addresses that somebody keeps. */
export const keptMessages = defineMessages({
  en: {
    cards: 'Cards',
    noCards: 'Cards you keep at checkout show up here. Only the payment company knows their numbers.',
    makeDefault: 'Use first',
    makeDefaultCard: 'Use the card ending in {last4} first',
    removeCard: 'Remove the card ending in {last4}',
    removeCardTitle: 'Remove this card?',
    removeCardText: 'It can no longer be used to pay here. Orders you have paid with it stay as they are.',
    removeAddressTitle: 'Remove this address?',
    removeAddressText: 'Orders on their way keep the address they have.',
    removeYes: 'Yes, remove it',
    removeNo: 'Keep it',
    addAddress: 'Add an address',
    editAddress: 'Edit the address {line}',
    useAddressFirst: 'Use the address {line} first',
    addressTitle: 'Address',
  },
  ar: {
    cards: 'البطاقات',
    noCards: 'البطاقات التي تحفظها عند الشراء تظهر هنا. أرقامها لدى شركة الدفع وحدها.',
    makeDefault: 'استخدمها أولًا',
    makeDefaultCard: 'استخدم البطاقة المنتهية بـ {last4} أولًا',
    removeCard: 'إزالة البطاقة المنتهية بـ {last4}',
    removeCardTitle: 'هل تزيل هذه البطاقة؟',
    removeCardText: 'لن تُستخدم للدفع هنا بعد الآن. الطلبات المدفوعة بها تبقى كما هي.',
    removeAddressTitle: 'هل تزيل هذا العنوان؟',
    removeAddressText: 'الطلبات التي في الطريق تحتفظ بعنوانها.',
    removeYes: 'نعم، أزله',
    removeNo: 'أبقِه',
    addAddress: 'أضف عنوانًا',
    editAddress: 'تعديل العنوان {line}',
    useAddressFirst: 'استخدم العنوان {line} أولًا',
    addressTitle: 'العنوان',
  },
})
