import type { ShopNoticeKind } from '../notice-kinds.ts'
import type { NoticeWords } from './notice-words.ts'

export const shopAr: Readonly<Record<ShopNoticeKind, NoticeWords>> = {
  applied: {
    title: 'يرغب {creator} في الانضمام إلى برنامجك',
    text: 'اطّلع على الملف الشخصي وأجب.',
    button: 'الرد',
  },
  invitationAccepted: {
    title: 'قبل {creator} دعوتك',
    text: 'يُنسب إليه ما يجلبه من الآن.',
    button: 'عرض صانع المحتوى',
  },
  invitationDeclined: {
    title: 'اعتذر {creator} عن دعوتك',
    text: 'لا حاجة إلى أن تفعل شيئًا.',
    button: 'عرض صانع المحتوى',
  },
  creatorLeft: {
    title: 'يغادر {creator} برنامجك',
    text: 'المبيعات مما شاهده الناس قبل {until} تبقى مدفوعة.',
    button: 'عرض صانع المحتوى',
  },
  messageFromCreator: {
    title: 'رسالة جديدة من {creator}',
    text: 'اقرأ الرسالة وأجب عنها.',
    button: 'قراءة الرسالة',
  },
  disputeByCreator: {
    title: 'يعترض {creator} على عمولة',
    text: 'أجب قبل {until}. وإن لم يُبتّ فيه في الوقت المحدد يكون القرار لصالح صانع المحتوى.',
    button: 'الرد',
  },
  disputeAnsweredByCreator: {
    title: 'ردّ {creator} على اعتراضك',
    text: 'اقرأ الرد. يصدر القرار قبل {until}.',
    button: 'قراءة الرد',
  },
  disputeDecidedForYou: {
    title: 'حُسم اعتراض مع {creator} لصالحك',
    text: 'صُححت العمولة.',
    button: 'عرض العمولة',
  },
  disputeDecidedAgainstYou: {
    title: 'حُسم اعتراض مع {creator} لصالح صانع المحتوى',
    text: 'تجد القرار وأسبابه مع العمولة.',
    button: 'عرض القرار',
  },
  disputeWithdrawnByCreator: {
    title: 'سحب {creator} اعتراضه',
    text: 'تبقى العمولة كما كانت.',
    button: 'عرض العمولة',
  },
  findingRaised: {
    title: 'عملية بيع عن طريق {creator} تحتاج إلى مراجعة',
    text: 'اطّلع على الأدلة وأكّدها أو استبعدها. وإن لم يفعل أحد ذلك تُستبعد تلقائيًا.',
    button: 'مراجعتها',
  },
  runProposed: {
    title: 'دفعة صرف بمبلغ {amount} تنتظرك',
    text: {
      one: 'سيُدفع لصانع محتوى واحد. راجعها ووافق عليها.',
      two: 'سيُدفع لصانعَي محتوى اثنين. راجعها ووافق عليها.',
      few: 'سيُدفع إلى {count} صنّاع محتوى. راجعها ووافق عليها.',
      other: 'سيُدفع إلى {count} صانع محتوى. راجعها ووافق عليها.',
    },
    button: 'مراجعة الدفعة',
  },
  fundingDue: {
    title: 'مبلغ {amount} مستحق قبل {until}',
    text: 'وفّره مع الرقم المرجعي الظاهر ليُدفع لصنّاع المحتوى في الوقت المحدد.',
    button: 'عرض الرقم المرجعي',
  },
  fundingOverdue: {
    title: 'تأخر مبلغ {amount} المخصص لصنّاع المحتوى',
    text: 'تنتظر الأرباح الجديدة حتى يصل، ويرى صنّاع المحتوى السبب.',
    button: 'عرض الرقم المرجعي',
  },
  payoutFailed: {
    title: 'لم يصل مبلغ {amount} إلى {creator}',
    text: 'عاد المال إلى رصيده، وطلبنا منه مراجعة بياناته.',
    button: 'عرض دفعة الصرف',
  },
  sampleRequested: {
    title: 'يطلب {creator} عينة من {product}',
    text: 'أجب قبل {until}. ومن دون رد ينتهي الطلب تلقائيًا.',
    button: 'الرد',
  },
  sampleWithdrawn: {
    title: 'لم يعد {creator} يريد عينة من {product}',
    text: 'لا حاجة إلى أن تفعل شيئًا.',
    button: 'عرض العينات',
  },
  sampleExpired: {
    title: 'انتهى طلب على {product} من دون رد',
    text: 'يمكن أن يطلب {creator} لاحقًا. فعّل الموافقة التلقائية إن كنت لا تريد الرد على كل طلب.',
    button: 'عرض العينات',
  },
  sampleCancelled: {
    title: 'أُلغيت عينة {product} المخصصة إلى {creator}',
    text: 'لم يعد إرسالها ممكنًا: نفدت أو لم تعد معروضة. لا يُحسب ذلك على صانع المحتوى.',
    button: 'عرض العينات',
  },
  sampleFulfilled: {
    title: 'عرض {creator} المنتج {product}',
    text: 'بقي المنشور ظاهرًا مدة كافية.',
    button: 'عرض العينة',
  },
  sampleMissed: {
    title: 'لم يعرض {creator} المنتج {product} في الوقت المحدد',
    text: 'يُحسب ذلك في مؤشر التزامه الذي تراه مع كل طلب.',
    button: 'عرض العينة',
  },
  sampleAppealed: {
    title: 'يقول {creator} إن في {product} خللًا',
    text: 'اقرأ ما يقوله وأجب. تتوقف مدته حتى ذلك الحين.',
    button: 'الرد',
  },
  feeAccepted: {
    title: 'قبل {creator} عرضك بمبلغ {amount}',
    text: 'نخبرك عند تسليم العمل.',
    button: 'عرض التفاصيل',
  },
  feeDeclined: {
    title: 'اعتذر {creator} عن عرضك بمبلغ {amount}',
    text: 'لا حاجة إلى أن تفعل شيئًا.',
    button: 'عرض التفاصيل',
  },
  feeSubmitted: {
    title: 'سلّم {creator} العمل مقابل {amount}',
    text: 'اطّلع عليه ثم وافق عليه أو اطلب تعديلات.',
    button: 'الاطلاع عليه',
  },
  adGranted: {
    title: 'يسمح لك {creator} بعرض فيديو إعلانًا',
    text: 'حتى {until}. اجعل رابطه عنوان إعلانك.',
    button: 'عرض الإعلان',
  },
  adDeclined: {
    title: 'لا يرغب {creator} في عرض فيديو إعلانًا',
    text: 'يمكنك طلب فيديو آخر.',
    button: 'عرض إعلاناتك',
  },
  adEnded: {
    title: 'انتهى إعلانك بفيديو {creator}',
    text: 'أوقف عرضه: لم يعد رابطه يجلب شيئًا. ويمكنك طلب الفيديو من جديد.',
    button: 'عرض إعلاناتك',
  },
}
