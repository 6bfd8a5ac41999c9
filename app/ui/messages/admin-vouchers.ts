import type { VoucherState } from '#app/domain/deals/list-vouchers.server.ts'
import { defineMessages } from './text.ts'

export const adminVouchersMessages = defineMessages({
  en: {
    title: 'Vouchers', subtitle: 'Codes that lower what shoppers pay, who pays for them, and how much they were used.',
    current: 'Current', archived: 'Taken off', create: 'New voucher', voucher: 'voucher', vouchers: 'vouchers',
    code: 'Code', worth: 'Worth', state: 'State', period: 'Valid', used: 'Used', budget: 'Given away', funder: 'Paid by',
    funder_merchant: 'You', funder_platform: 'Vitrine', funder_creator: 'The creator',
    percentOff: '{percent} off', amountOff: '{amount} off', freeShipping: 'Free shipping',
    from: 'from {date}', until: '{from} to {to}', usedOf: '{count} of {most}', ofBudget: '{spent} of {budget}',
    minimum: 'from {amount} on', someProducts: { one: 'for {count} product', other: 'for {count} products' },
    stacks: 'combines with others',
    takeOff: 'Take off', takeOffTitle: 'Take {code} off?', takeOffText: 'Nobody can use it any more. Orders that used it keep what it gave. A code is never used twice, so this cannot be undone.', takenOff: '{code} is taken off',
    emptyTitle: 'No vouchers here', emptyText: 'Make a code for your shoppers. You set what it gives, for how long, and how much it may cost you in all.',
    codeHelp: '3 to 24 letters and digits. Shoppers type it at the checkout.',
    kind: 'What it gives', kind_percent: 'A percentage off', kind_fixed: 'An amount off', kind_freeShipping: 'Free shipping',
    percent: 'Percentage', amount: 'Amount', minimumSpend: 'From a purchase of', optional: 'Leave it empty for no limit.',
    startsAt: 'Starts', endsAt: 'Ends', clock: 'On the clock of {timeZone}.',
    perShopperLimit: 'Uses by one shopper', totalLimit: 'Uses in all', budgetLimit: 'May cost at most', isStackable: 'May be combined with another voucher',
    created: 'The voucher is ready',
  },
  ar: {
    title: 'القسائم', subtitle: 'رموز تخفض ما يدفعه المتسوقون، ومن يتحمّلها، وكم استُخدمت.',
    current: 'الحالية', archived: 'الموقوفة', create: 'قسيمة جديدة', voucher: 'قسيمة', vouchers: 'قسائم',
    code: 'الرمز', worth: 'القيمة', state: 'الحالة', period: 'الصلاحية', used: 'الاستخدام', budget: 'ما مُنح', funder: 'يدفعها',
    funder_merchant: 'أنت', funder_platform: 'Vitrine', funder_creator: 'صانع المحتوى',
    percentOff: 'خصم {percent}', amountOff: 'خصم {amount}', freeShipping: 'شحن مجاني',
    from: 'من {date}', until: '{from} إلى {to}', usedOf: '{count} من {most}', ofBudget: '{spent} من {budget}',
    minimum: 'ابتداءً من {amount}', someProducts: { one: 'لمنتج واحد', two: 'لمنتجين', few: 'لـ {count} منتجات', other: 'لـ {count} منتجًا' },
    stacks: 'تُجمع مع غيرها',
    takeOff: 'إيقاف', takeOffTitle: 'هل توقف {code}؟', takeOffText: 'لن يستخدمها أحد بعدها. وتحتفظ الطلبات التي استخدمتها بما منحته. لا يُعاد استخدام الرمز، لذا لا يمكن التراجع.', takenOff: 'أُوقفت {code}',
    emptyTitle: 'لا قسائم هنا', emptyText: 'أنشئ رمزًا لمتسوقيك. تحدد ما يمنحه ومدته وأقصى ما يكلفك.',
    codeHelp: 'من 3 إلى 24 حرفًا لاتينيًا أو رقمًا. يكتبه المتسوق عند الدفع.',
    kind: 'ما تمنحه', kind_percent: 'نسبة خصم', kind_fixed: 'مبلغ خصم', kind_freeShipping: 'شحن مجاني',
    percent: 'النسبة', amount: 'المبلغ', minimumSpend: 'لمشتريات ابتداءً من', optional: 'اتركه فارغًا لعدم التحديد.',
    startsAt: 'تبدأ', endsAt: 'تنتهي', clock: 'بتوقيت {timeZone}.',
    perShopperLimit: 'مرات لكل متسوق', totalLimit: 'مرات إجمالًا', budgetLimit: 'أقصى تكلفة', isStackable: 'يمكن جمعها مع قسيمة أخرى',
    created: 'القسيمة جاهزة',
  },
}) // prettier-ignore

/** Which products a voucher lowers. */
export const voucherProductsMessages = defineMessages({
  en: {
    label: 'Products', all: 'All of your products.', choose: 'Only some products', change: 'Change the products',
    search: 'Search your products on Vitrine', none: 'None of your products is on Vitrine yet.', notFound: 'No product of that name',
    more: 'Type more of the name to see others.', removeOf: 'Remove {title}',
  },
  ar: {
    label: 'المنتجات', all: 'كل منتجاتك.', choose: 'بعض المنتجات فقط', change: 'تغيير المنتجات',
    search: 'ابحث في منتجاتك على Vitrine', none: 'لا منتجات لك على Vitrine بعد.', notFound: 'لا منتج بهذا الاسم',
    more: 'اكتب المزيد من الاسم لعرض غيرها.', removeOf: 'حذف {title}',
  },
}) // prettier-ignore

export const voucherStateMessages = defineMessages<VoucherState>({
  en: { scheduled: 'Planned', running: 'Running', ended: 'Ended', usedUp: 'Used up', archived: 'Taken off' },
  ar: { scheduled: 'مجدولة', running: 'سارية', ended: 'انتهت', usedUp: 'استُنفدت', archived: 'موقوفة' },
})
