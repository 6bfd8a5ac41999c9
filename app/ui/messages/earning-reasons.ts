import type { Verdict } from '#app/domain/attribution/winning-touch.ts'
import type { StepName } from '#app/domain/attribution/precedence.ts'
import type { Surface } from '#app/domain/attribution/surfaces.ts'
import type { BlockKind } from '#app/domain/commissions/blocks.ts'
import type { HoldTerm } from '#app/domain/commissions/hold.ts'
import type { ReasonCode } from '#app/domain/commissions/reasons.ts'
import type { Locale } from './locale.ts'
import type { Phrase } from './text.ts'

type Words<Code extends string> = Readonly<Record<Locale, Readonly<Record<Code, Phrase>>>>

/** Why a line earns what it earns. */
export const reasonMessages: Words<ReasonCode> = {
  en: {
    ATTRIBUTED: 'Sold through you',
    RESELLER_MARGIN: 'Sold at your own price; what you put on it is yours',
    ORGANIC: 'No creator had a part in this sale',
    TEST_ORDER: 'A test order earns nothing',
    REPLACEMENT: 'Sent in place of something that came back; the first sale is the one that earns',
    SAMPLE_ORDER: 'A sample earns nothing',
    STAFF_ORDER: 'Bought by the brand’s own staff, so it earns nothing',
    DRAFT_ORDER: 'The brand wrote this order itself, so it earns nothing',
    SUBSCRIPTION_RENEWAL: 'Of a subscription only the first order earns',
    SELF_REFERRAL_ACCOUNT: 'Your own purchase earns nothing',
    SELF_REFERRAL_EMAIL: 'Bought with your own e-mail address, so it earns nothing',
    SELF_REFERRAL_CARD: 'Paid with your own card, so it earns nothing',
    OWN_SHOP: 'Goods of your own shop earn nothing',
    SHOPS_PEOPLE: 'You belong to this brand, and its program pays its own people nothing',
    NO_RATE: 'No rate was in force for this product',
    GIFT_CARD: 'Gift cards earn nothing',
    BASE_NOT_POSITIVE: 'Nothing was paid for this line after discounts',
    ROUNDED_TO_ZERO: 'The share is smaller than the smallest coin',
    CAP_REACHED: 'The budget that the brand had set for this rate was used up',
    DISPUTE_UPHELD: 'Taken back after an objection of the brand that was found right',
    RISK_CONFIRMED: 'Taken back: a check found that this was no ordinary sale',
    TAKEN_BACK: 'Taken back by Vitrine, with a reason given in the history',
  },
  ar: {
    ATTRIBUTED: 'بيع عن طريقك',
    RESELLER_MARGIN: 'بيع بسعرك أنت، وما أضفته إليه لك',
    ORGANIC: 'لم يكن لأي صانع محتوى دور في هذا البيع',
    TEST_ORDER: 'الطلب التجريبي لا يكسب',
    REPLACEMENT: 'أُرسل بديلًا عن شيء أُعيد، والبيع الأول هو الذي يكسب',
    SAMPLE_ORDER: 'العينة لا تكسب',
    STAFF_ORDER: 'اشتراه موظفو العلامة أنفسهم، لذا لا يكسب',
    DRAFT_ORDER: 'كتبت العلامة هذا الطلب بنفسها، لذا لا يكسب',
    SUBSCRIPTION_RENEWAL: 'من الاشتراك يكسب الطلب الأول وحده',
    SELF_REFERRAL_ACCOUNT: 'شراؤك أنت لا يكسبك شيئًا',
    SELF_REFERRAL_EMAIL: 'اشتُري ببريدك الإلكتروني، لذا لا يكسب',
    SELF_REFERRAL_CARD: 'دُفع ببطاقتك، لذا لا يكسب',
    OWN_SHOP: 'بضائع متجرك لا تكسبك شيئًا',
    SHOPS_PEOPLE: 'أنت من أهل هذه العلامة، وبرنامجها لا يدفع لأهلها',
    NO_RATE: 'لم تكن نسبة سارية لهذا المنتج',
    GIFT_CARD: 'بطاقات الهدايا لا تكسب',
    BASE_NOT_POSITIVE: 'لم يُدفع شيء لهذا السطر بعد الخصومات',
    ROUNDED_TO_ZERO: 'الحصة أصغر من أصغر وحدة نقدية',
    CAP_REACHED: 'نفدت الميزانية التي حددتها العلامة لهذه النسبة',
    DISPUTE_UPHELD: 'استُعيد بعد اعتراض من العلامة تبيّن أنه محق',
    RISK_CONFIRMED: 'استُعيد: أظهرت المراجعة أنه لم يكن بيعًا عاديًا',
    TAKEN_BACK: 'استعادته فيترين، والسبب مذكور في السجل',
  },
}

export const stepMessages: Words<StepName> = {
  en: {
    RESELLER:
      'The buyer paid your own price, out of a set that you shared. That comes before everything else: they were told whose price it is.',
    CODE: 'Your code was used on this line. A code comes before any post or link.',
    LIVE: 'It was put into the cart while you were live.',
    TAG: 'They tapped this very product in a post of yours. That comes before any link.',
    LINK: 'They followed your link or profile to this very product.',
    INDIRECT: 'You brought them to another product of the same brand.',
    LIFETIME:
      'You brought this customer to the brand, and its program lets you keep them for a while, or pays what their subscription orders again. That comes last of all.',
  },
  ar: {
    RESELLER: 'دفع المشتري سعرك أنت من مجموعة شاركتها، وهذا يسبق كل شيء: فقد قيل له سعر مَن هو.',
    CODE: 'استُخدم رمزك على هذا السطر، والرمز يسبق أي منشور أو رابط.',
    LIVE: 'أُضيف إلى السلة أثناء بثك المباشر.',
    TAG: 'ضغط المتسوق على هذا المنتج نفسه في منشور لك، وهذا يسبق أي رابط.',
    LINK: 'تبع المتسوق رابطك أو ملفك إلى هذا المنتج نفسه.',
    INDIRECT: 'جلبت المتسوق إلى منتج آخر للعلامة نفسها.',
    LIFETIME:
      'أنت من جلب هذا العميل إلى العلامة، وبرنامجها يبقيه لك مدة أو يدفع عما يعيد اشتراكه طلبه. وهذا يأتي آخر كل شيء.',
  },
}

export const surfaceMessages: Words<Surface> = {
  en: { CODE: 'Code', LIVE: 'Live', TAG: 'Tag in a post', LINK: 'Link', PROFILE: 'Profile', EMBED: 'Embedded post' },
  ar: { CODE: 'رمز', LIVE: 'بث مباشر', TAG: 'وسم في منشور', LINK: 'رابط', PROFILE: 'ملف شخصي', EMBED: 'منشور مضمّن' },
}

export const verdictMessages: Words<Verdict> = {
  en: {
    WON: 'This one decided',
    AFTER_PLACEMENT: 'Came after the order',
    OTHER_SHOP: 'Was about another brand',
    OTHER_PRODUCT: 'Was about another product',
    NOT_IN_PROGRAM: 'The creator was not in the program',
    AFTER_LEAVING: 'Came after the creator had left the program',
    CREATOR_BANNED: 'The creator was not allowed to earn any more',
    OUTSIDE_WINDOW: 'Was too long ago',
    OUTSIDE_SESSION: 'Was outside the live session',
    CODE_NOT_ON_LINE: 'The code was not used on this line',
    CODE_ENDED: 'The code was no longer valid',
    STOOD_DOWN: 'Came up at the till with no content behind it, so it stands back',
    LOWER_STEP: 'A stronger kind of touch came first',
    SMALLER_DISCOUNT: 'Another code took more off this line',
    EARLIER_TOUCH: 'A later one of the same kind counts',
    TIED_TOUCH: 'Same instant; the first recorded counts',
  },
  ar: {
    WON: 'هذه حسمت الأمر',
    AFTER_PLACEMENT: 'جاءت بعد الطلب',
    OTHER_SHOP: 'كانت عن علامة أخرى',
    OTHER_PRODUCT: 'كانت عن منتج آخر',
    NOT_IN_PROGRAM: 'لم يكن صانع المحتوى في البرنامج',
    AFTER_LEAVING: 'جاءت بعد مغادرة صانع المحتوى للبرنامج',
    CREATOR_BANNED: 'لم يعد يُسمح لصانع المحتوى بالكسب',
    OUTSIDE_WINDOW: 'مضى عليها وقت أطول من المسموح',
    OUTSIDE_SESSION: 'كانت خارج البث المباشر',
    CODE_NOT_ON_LINE: 'لم يُستخدم الرمز على هذا السطر',
    CODE_ENDED: 'لم يعد الرمز صالحًا',
    STOOD_DOWN: 'ظهرت عند الدفع من دون محتوى وراءها، لذا تتنحى',
    LOWER_STEP: 'سبقها نوع أقوى',
    SMALLER_DISCOUNT: 'خصم رمز آخر أكثر على هذا السطر',
    EARLIER_TOUCH: 'تُحتسب الأحدث من النوع نفسه',
    TIED_TOUCH: 'في اللحظة نفسها؛ تُحتسب المسجلة أولًا',
  },
}

export const blockMessages: Words<BlockKind> = {
  en: {
    RETURN_OPEN: 'A return is open. It goes on when the return is closed.',
    CHARGEBACK_OPEN: 'The buyer’s bank is asking for the money back. It goes on when the bank has decided.',
    RISK_REVIEW: 'We are checking this sale. If nobody objects, the check ends by itself.',
    DISPUTE: 'There is an objection to this line. Without a decision in time, it is decided in your favour.',
    AGE_UNVERIFIED: 'Your age is not confirmed yet.',
    MERCHANT_UNPAID: 'The brand has not funded this payout yet.',
    TAX_FORM: 'Before your first payout we need your tax form.',
    NO_PAYOUT_METHOD: 'Before your first payout we need to know where to send it.',
  },
  ar: {
    RETURN_OPEN: 'هناك إرجاع مفتوح. يستمر الحساب حين يُغلق.',
    CHARGEBACK_OPEN: 'بنك المشتري يطالب بالمبلغ. يستمر الحساب حين يقرر البنك.',
    RISK_REVIEW: 'نراجع هذا البيع. إن لم يعترض أحد تنتهي المراجعة وحدها.',
    DISPUTE: 'هناك اعتراض على هذا السطر. من دون قرار في المهلة يُحسم لصالحك.',
    AGE_UNVERIFIED: 'لم يُؤكَّد عمرك بعد.',
    MERCHANT_UNPAID: 'لم تموّل العلامة هذا الصرف بعد.',
    TAX_FORM: 'قبل أول صرف نحتاج إلى نموذجك الضريبي.',
    NO_PAYOUT_METHOD: 'قبل أول صرف نحتاج إلى معرفة أين نرسله.',
  },
}

export const holdMessages: Words<HoldTerm | 'NOT_SENT'> = {
  en: {
    DELIVERED: 'Delivered, plus {days} days in which the buyer may send it back.',
    MINIMUM: 'At least {days} days after the sale.',
    NO_DELIVERY_SIGNAL: 'Sent, but no carrier has reported the delivery: {days} days from dispatch.',
    DIGITAL: 'Nothing to send: {days} days after the sale.',
    NOT_SENT: 'Not everything has been sent yet. The date is set once it is on its way.',
  },
  ar: {
    DELIVERED: 'تاريخ التسليم مضافًا إليه {days} يومًا يحق فيها للمشتري الإرجاع.',
    MINIMUM: '{days} يومًا على الأقل بعد البيع.',
    NO_DELIVERY_SIGNAL: 'شُحن ولم تؤكد شركة الشحن التسليم: {days} يومًا من الشحن.',
    DIGITAL: 'لا شيء يُشحن: {days} يومًا بعد البيع.',
    NOT_SENT: 'لم يُشحن كل شيء بعد. يُحدَّد التاريخ حين يُشحن.',
  },
}
