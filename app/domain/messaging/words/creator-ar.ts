import type { CreatorNoticeKind } from '../notice-kinds.ts'
import type { NoticeWords } from './notice-words.ts'

export const creatorAr: Readonly<Record<CreatorNoticeKind, NoticeWords>> = {
  invited: {
    title: 'يدعوك {shop} إلى برنامجه',
    text: 'اطّلع على النسب والشروط، ثم اقبل الدعوة أو اعتذر.',
    button: 'عرض الدعوة',
  },
  invitationWithdrawn: {
    title: 'سحب {shop} دعوته',
    text: 'لا حاجة إلى أن تفعل شيئًا. يمكنك التقديم على البرنامج بنفسك.',
    button: 'عرض البرنامج',
  },
  applicationApproved: {
    title: 'قبلك {shop} في برنامجه',
    text: 'تكسب من الآن على ما تجلبه. أضف منتجات إلى واجهتك لتبدأ.',
    button: 'عرض البرنامج',
  },
  applicationDeclined: {
    title: 'لم يقبل {shop} طلبك',
    text: 'يمكنك التقديم لاحقًا عندما تتوفر لديك شروط البرنامج.',
    button: 'عرض البرنامج',
  },
  enrollmentPaused: {
    title: 'أوقف {shop} مشاركتك في برنامجه مؤقتًا',
    text: 'ما شاهده الناس قبل {until} يبقى مدفوعًا. والنقرات بعد ذلك لا تكسب حتى يستأنف المتجر مشاركتك.',
    button: 'عرض البرنامج',
  },
  enrollmentResumed: {
    title: 'عدت إلى برنامج {shop}',
    text: 'تكسب من الآن من جديد على ما تجلبه.',
    button: 'عرض البرنامج',
  },
  enrollmentBanned: {
    title: 'أنهى {shop} مشاركتك في برنامجه',
    text: 'ما شاهده الناس قبل {until} يبقى مدفوعًا، وما كسبته يواصل طريقه إليك.',
    button: 'عرض أرباحك',
  },
  banLifted: {
    title: 'يسمح لك {shop} بالعودة',
    text: 'يمكنك الانضمام إلى البرنامج من جديد.',
    button: 'عرض البرنامج',
  },
  messageFromShop: {
    title: 'رسالة جديدة من {shop}',
    text: 'اقرأ الرسالة وأجب عنها.',
    button: 'قراءة الرسالة',
  },
  lockEnding: {
    title: {
      one: 'تتغير نسبتك على {product} في {until}',
      other: 'تتغير نسبك على {count} منتجات في {until}',
      many: 'تتغير نسبك على {count} منتجًا في {until}',
      two: 'تتغير نسبتك على منتجين في {until}',
    },
    text: 'خفّض {shop} نسبته وبقيت نسبتك محفوظة حتى ذلك اليوم. الطلبات بعده تكسب النسبة الجديدة.',
    button: 'عرض النسب',
  },
  disputeByShop: {
    title: 'يعترض {shop} على أحد أرباحك',
    text: 'قل رأيك قبل {until}. وإن لم يُبتّ فيه في الوقت المحدد يكون القرار لصالحك.',
    button: 'الرد',
  },
  disputeAnsweredByShop: {
    title: 'ردّ {shop} على اعتراضك',
    text: 'اقرأ الرد. يصدر القرار قبل {until}.',
    button: 'قراءة الرد',
  },
  disputeDecidedForYou: {
    title: 'حُسم اعتراض مع {shop} لصالحك',
    text: 'يواصل الربح طريقه كما ينبغي.',
    button: 'عرض الربح',
  },
  disputeDecidedAgainstYou: {
    title: 'حُسم اعتراض مع {shop} لغير صالحك',
    text: 'تجد القرار وأسبابه مع الربح.',
    button: 'عرض القرار',
  },
  disputeWithdrawnByShop: {
    title: 'سحب {shop} اعتراضه',
    text: 'يواصل الربح طريقه كما كان.',
    button: 'عرض الربح',
  },
  payoutPaid: {
    title: 'دفع لك {shop} مبلغ {amount}',
    text: 'في الكشف كل عملية بيع يتضمنها. قد تحتاج البنوك إلى أيام لإظهار المبلغ.',
    button: 'عرض الكشف',
  },
  payoutFailed: {
    title: 'لم يصل مبلغ {amount}',
    text: 'عاد المال إلى رصيدك. راجع بيانات حسابك ليصل في المرة القادمة.',
    button: 'مراجعة بياناتك',
  },
  payoutMethodShared: {
    title: 'شخص آخر يُدفع له على الحساب نفسه',
    text: 'تنتظر المدفوعات إلى هذا الحساب حتى يتضح الأمر. أضف حسابًا خاصًا بك إن أمكن.',
    button: 'مراجعة بياناتك',
  },
  sampleApproved: {
    title: 'يرسل إليك {shop} المنتج {product}',
    text: 'نخبرك عندما يكون في الطريق. وتبدأ مدة عرضه عند وصوله.',
    button: 'عرض العينة',
  },
  sampleToBuy: {
    title: 'يتيح لك {shop} المنتج {product} عينةً',
    text: 'اشترِه من المتجر كالمعتاد. وعندما تبيع منه ما يكفي يعيد إليك المتجر ثمنه.',
    button: 'عرض العينة',
  },
  sampleDeclined: {
    title: 'لن يرسل إليك {shop} المنتج {product}',
    text: 'يمكنك الطلب من جديد ابتداءً من {until}، أو اختيار منتج آخر الآن.',
    button: 'البحث عن عينات',
  },
  sampleExpired: {
    title: 'لم يجب {shop} بشأن {product}',
    text: 'انتهى الطلب تلقائيًا. يمكنك الطلب من جديد ابتداءً من {until}.',
    button: 'البحث عن عينات',
  },
  sampleCancelled: {
    title: 'أُلغيت عينة {product}',
    text: 'لم يعد {shop} قادرًا على إرسالها. لا يُحسب ذلك عليك.',
    button: 'البحث عن عينات',
  },
  sampleShipped: {
    title: 'المنتج {product} في الطريق إليك',
    text: 'تبدأ مدة عرضه عند وصوله.',
    button: 'متابعة الشحنة',
  },
  sampleDelivered: {
    title: 'وصل المنتج {product}',
    text: 'انشر محتوى تُوسم فيه المنتج قبل {until}، وأبقه ظاهرًا بضعة أيام.',
    button: 'إنشاء منشور',
  },
  sampleDueSoon: {
    title: {
      one: 'بقي يوم واحد لعرض {product}',
      two: 'بقي يومان لعرض {product}',
      few: 'بقيت {count} أيام لعرض {product}',
      other: 'بقي {count} يومًا لعرض {product}',
    },
    text: 'انشر محتوى تُوسم فيه المنتج قبل {until}. وإن احتجت إلى وقت أطول فاطلب مهلة مرة واحدة.',
    button: 'إنشاء منشور',
  },
  sampleMissed: {
    title: 'انتهت مدة عرض {product}',
    text: 'يُحسب ذلك في مؤشر التزامك. وإن كان في العينة خلل فيمكنك الاعتراض مرة واحدة.',
    button: 'عرض العينة',
  },
  sampleFulfilled: {
    title: 'تم: عرضت المنتج {product}',
    text: 'بقي منشورك ظاهرًا مدة كافية، ويُحسب ذلك في مؤشر التزامك.',
    button: 'عرض العينة',
  },
  sampleAppealGranted: {
    title: 'قبل {shop} اعتراضك بشأن {product}',
    text: 'لست ملزمًا بمنشور عنه، ولا يُحسب عليك.',
    button: 'عرض العينة',
  },
  sampleAppealRefused: {
    title: 'لم يقبل {shop} اعتراضك بشأن {product}',
    text: 'يبقى ما اتُّفق عليه: محتوى تُوسم فيه المنتج قبل {until}.',
    button: 'عرض العينة',
  },
  sampleRefunded: {
    title: 'يعيد إليك {shop} مبلغ {amount} عن {product}',
    text: 'بعت منه ما يكفي. المبلغ في رصيدك ويأتي مع دفعتك القادمة.',
    button: 'عرض مدفوعاتك',
  },
  feeOffered: {
    title: 'يعرض عليك {shop} مبلغ {amount} مقابل عمل متفق عليه',
    text: 'اقرأ ما يطلبه المتجر ثم اقبل أو اعتذر. وتُضاف العمولات إلى ذلك.',
    button: 'قراءة العرض',
  },
  feeWithdrawn: {
    title: 'سحب {shop} عرضه بمبلغ {amount}',
    text: 'لا حاجة إلى أن تفعل شيئًا.',
    button: 'عرض التفاصيل',
  },
  feeSentBack: {
    title: 'يطلب {shop} تعديلات على عملك',
    text: 'اقرأ ما ينقص وسلّمه من جديد.',
    button: 'قراءة المطلوب',
  },
  feeApproved: {
    title: 'وافق {shop} على عملك: {amount}',
    text: 'المبلغ في رصيدك ويأتي مع دفعتك القادمة.',
    button: 'عرض مدفوعاتك',
  },
  feeRefunded: {
    title: 'سُحب أجر قدره {amount} من {shop}',
    text: 'لم يكن قد صُرف بعد. تجد السبب مع الأجر.',
    button: 'عرض الأجر',
  },
  productLeaving: {
    title: {
      one: 'تنتهي نسبتك على {product} في {until}',
      two: 'تنتهي نسبتاك على منتجين في {until}',
      few: 'تنتهي نسبك على {count} منتجات في {until}',
      other: 'تنتهي نسبك على {count} منتجًا في {until}',
    },
    text: 'أخرج {shop} ذلك من برنامجه. الطلبات قبل هذا الموعد تكسب نسبتك، وما بعده لا يكسب شيئًا.',
    button: 'عرض البرنامج',
  },
  adAsked: {
    title: 'يطلب {shop} عرض أحد مقاطعك إعلانًا',
    text: 'اطّلع على ما يدفعه وعلى المدة، ثم اسمح به أو اعتذر.',
    button: 'عرض الطلب',
  },
  adWithdrawn: {
    title: 'سحب {shop} طلبه لعرض إعلان',
    text: 'لا حاجة إلى أن تفعل شيئًا.',
    button: 'عرض إعلاناتك',
  },
  adEnded: {
    title: 'انتهى إعلان لدى {shop} بأحد مقاطعك',
    text: 'ما جلبه حتى الآن يكسب.',
    button: 'عرض إعلاناتك',
  },
}
