import { defineMessages } from './text.ts'

export const adminProgramRulesMessages = defineMessages({
  en: {
    fromNow: 'A change holds for orders placed from now on. What was decided before keeps the rules it was decided with.',
    windows: 'When a sale counts as a creator’s', windowsText: 'How long after a tap or a click an order still belongs to the creator who brought it.',
    tagWindow: 'Tagged product', tagWindowHelp: 'After somebody tapped the product in a post. 1 to 90 days.',
    linkWindow: 'Link or profile', linkWindowHelp: 'After somebody followed a link, a profile or an embed. 1 to 90 days.',
    liveTail: 'After a live', liveTailHelp: 'How long after its end an order from a live still counts.',
    indirect: 'Share for another product', indirectHelp: 'Of the rate, if what was bought is not what the creator showed. 0 pays nothing, 100 all of it.',
    hold: 'Hold after delivery', holdHelp: 'Leave it empty for Vitrine’s own rule: as long as the product may be sent back, and at least 15 days.',
    days: 'days', hours: 'hours',
    people: 'Customers and your own people',
    lifetime: 'A customer stays with the creator who brought them', lifetimeHelp: 'Leave it empty: nobody owns a customer, every order is decided by itself.',
    affiliated: 'Share of the rate for your own people', affiliatedHelp: 'Employees and agencies you have marked. Your own accounts never earn.',
    versions: 'What held when', noVersions: 'Your program follows Vitrine’s own rules and has set none of its own.', from: 'From', platformHold: 'Vitrine’s rule',
  },
  ar: {
    fromNow: 'يسري التغيير على الطلبات من الآن. وما حُسم من قبل يبقى على القواعد التي حُسم بها.',
    windows: 'متى يُحسب البيع لصانع المحتوى', windowsText: 'المدة التي يبقى فيها الطلب لمن جلبه بعد لمسة أو نقرة.',
    tagWindow: 'منتج موسوم', tagWindowHelp: 'بعد لمس المنتج في منشور. من يوم إلى 90 يومًا.',
    linkWindow: 'رابط أو ملف', linkWindowHelp: 'بعد فتح رابط أو ملف أو تضمين. من يوم إلى 90 يومًا.',
    liveTail: 'بعد بث مباشر', liveTailHelp: 'المدة بعد نهاية البث التي يبقى فيها طلبه محسوبًا.',
    indirect: 'الحصة عن منتج آخر', indirectHelp: 'من النسبة، إذا اشتُري غير ما عُرض. 0 لا يدفع شيئًا و100 يدفعها كلها.',
    hold: 'الحجز بعد التسليم', holdHelp: 'اتركه فارغًا لقاعدة Vitrine: مدة جواز الإرجاع، ولا تقل عن 15 يومًا.',
    days: 'يوم', hours: 'ساعة',
    people: 'العملاء وأهل متجرك',
    lifetime: 'يبقى العميل لمن جلبه', lifetimeHelp: 'اتركه فارغًا: لا يملك أحد عميلًا، ويُحسم كل طلب بذاته.',
    affiliated: 'حصة أهل متجرك من النسبة', affiliatedHelp: 'الموظفون والوكالات الذين حددتهم. أما حساباتك أنت فلا تكسب.',
    versions: 'ما سرى ومتى', noVersions: 'يتبع برنامجك قواعد Vitrine ولم يضع قواعد خاصة.', from: 'من', platformHold: 'قاعدة Vitrine',
  },
}) // prettier-ignore
