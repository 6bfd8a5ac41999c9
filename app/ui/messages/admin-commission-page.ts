import type { BlockKind } from '#app/domain/commissions/blocks.ts'
import { defineMessages } from './text.ts'

/** One commission, as the merchant who owes it reads it. */
export const adminCommissionPageMessages = defineMessages({
  en: {
    back: 'Commissions', object: 'Object', objectText: 'The money waits until it is decided. The creator may answer; without a decision in time it is decided for the creator.', objected: 'Your objection is open',
    reason: 'Reason', statement: 'What is wrong', link: 'A link that shows it', linkHelp: 'It begins with https://', evidence: 'What shows it, in words',
    why: 'Why it is this much', what: 'What', amount: 'Amount', price: { one: 'Price of {count} piece', other: 'Price of {count} pieces' }, discount: 'Discounts', tax: 'Tax in the price', exchange: 'Given in exchange: no more than what came back', base: 'Base', rate: 'Rate', fixed: '{amount}, fixed', ofPrice: 'The reseller’s part of the price; discounts and tax take their part of it', capped: 'No more than was left of the limit', atSale: 'At the sale', now: 'Today, after refunds',
    targeted: 'By the rate agreed with this creator.', open: 'By the rate that is open to all.', locked: 'By an earlier rate that the creator keeps for a while.', factor: 'Another product than the one shown: {rate} of the rate.', storefront: 'Bought in your own store, where {rate} holds.', byAd: 'Brought by an ad that you played, where {rate} holds.',
    flashAdd: 'A flash rate of {rate} was on top.', flashReplace: 'A flash rate of {rate} was on instead.', tier: 'A tier of {rate} was reached.', affiliation: 'One of your own people: {rate} of the rate.', raised: 'Raised to {rate} since.',
    entries: 'Entries', when: 'When', moved: 'Moved', changed: 'Changed by',
    entry_accrual: 'Sold', entry_reversal: 'Taken back', entry_clawback: 'Taken back after it was paid', entry_borne: 'Refunded too late to take it back: you bear it', entry_adjustment: 'Raised', entry_release: 'Released', entry_freeze: 'Held again',
    standing: 'Where the money stands', dueOn: 'Due on {date}, if nothing stands in the way.', notYet: 'No date yet: not everything is on its way.', clock: 'At the latest on {date}.',
    objections: 'Objections', decideBy: 'decided by {date}', seeObjections: 'See all objections',
  },
  ar: {
    back: 'العمولات', object: 'اعتراض', objectText: 'ينتظر المال حتى يُحسم. ويستطيع صانع المحتوى الرد، وإن لم يُحسم في المهلة فهو لصالحه.', objected: 'فُتح اعتراضك',
    reason: 'السبب', statement: 'ما الخطأ', link: 'رابط يثبته', linkHelp: 'يبدأ بـ https://', evidence: 'ما يثبته، بالكلمات',
    why: 'لماذا هذا المبلغ', what: 'البند', amount: 'المبلغ', price: { one: 'سعر قطعة واحدة', two: 'سعر قطعتين', few: 'سعر {count} قطع', other: 'سعر {count} قطعة' }, discount: 'الخصومات', tax: 'الضريبة المشمولة', exchange: 'أُعطي بدلًا: لا يزيد على ما عاد', base: 'الأساس', rate: 'النسبة', fixed: '{amount}، ثابت', ofPrice: 'حصة مَن أعاد البيع من السعر، وتأخذ الخصومات والضريبة نصيبها منها', capped: 'لا يزيد على ما بقي من الحد', atSale: 'عند البيع', now: 'اليوم، بعد المرتجعات',
    targeted: 'بالنسبة المتفق عليها مع صانع المحتوى.', open: 'بالنسبة المفتوحة للجميع.', locked: 'بنسبة سابقة يحتفظ بها لمدة.', factor: 'منتج غير الذي عُرض: {rate} من النسبة.', storefront: 'اشتُري في متجرك حيث تسري {rate}.', byAd: 'جلبه إعلان عرضته حيث تسري {rate}.',
    flashAdd: 'كانت هناك نسبة مؤقتة {rate} إضافة.', flashReplace: 'كانت هناك نسبة مؤقتة {rate} بدلًا منها.', tier: 'بُلغت درجة {rate}.', affiliation: 'أحد أهل متجرك: {rate} من النسبة.', raised: 'رُفعت منذئذ إلى {rate}.',
    entries: 'القيود', when: 'متى', moved: 'تحرّك', changed: 'تغيّر بمقدار',
    entry_accrual: 'بيع', entry_reversal: 'استُرد', entry_clawback: 'استُرد بعد دفعه', entry_borne: 'استرداد بعد فوات مدة الاستعادة: أنت تتحمله', entry_adjustment: 'رُفع', entry_release: 'أُفرج عنه', entry_freeze: 'حُجز من جديد',
    standing: 'أين المال', dueOn: 'يستحق في {date} إن لم يمنع شيء.', notYet: 'لا تاريخ بعد: لم يُشحن كل شيء.', clock: 'في {date} على أبعد تقدير.',
    objections: 'الاعتراضات', decideBy: 'يُحسم قبل {date}', seeObjections: 'كل الاعتراضات',
  },
}) // prettier-ignore

/** E3, as the merchant reads it. */
export const merchantBlockMessages = defineMessages<BlockKind>({
  en: {
    RETURN_OPEN: 'A return is open.', CHARGEBACK_OPEN: 'The buyer’s bank asks for the money back.', RISK_REVIEW: 'A check is open.', DISPUTE: 'An objection is open.',
    AGE_UNVERIFIED: 'The creator’s age is not confirmed.', MERCHANT_UNPAID: 'An amount you have to bring is overdue.', TAX_FORM: 'The creator’s tax form is missing.', NO_PAYOUT_METHOD: 'The creator has named no account.',
  },
  ar: {
    RETURN_OPEN: 'هناك إرجاع مفتوح.', CHARGEBACK_OPEN: 'بنك المشتري يطالب بالمبلغ.', RISK_REVIEW: 'هناك مراجعة مفتوحة.', DISPUTE: 'هناك اعتراض مفتوح.',
    AGE_UNVERIFIED: 'لم يُؤكَّد عمر صانع المحتوى.', MERCHANT_UNPAID: 'تأخر مبلغ عليك توفيره.', TAX_FORM: 'نموذج صانع المحتوى الضريبي ناقص.', NO_PAYOUT_METHOD: 'لم يحدد صانع المحتوى حسابًا.',
  },
}) // prettier-ignore
