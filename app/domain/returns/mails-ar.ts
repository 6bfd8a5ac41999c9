import type { ReturnMails } from './mails.ts'

export const arabicReturnMails: ReturnMails = {
  items: 'ما يخصه الإرجاع',
  howTo: 'طريقة الإرسال',
  label: 'فتح ملصق الشحن',
  footerOfShop: 'وصلتك هذه الرسالة لأن متجرك يبيع على Vitrine. تخص أحد طلباتك وليست إعلانًا.',
  requested: {
    subject: 'طلب إرجاع للطلب {number} ينتظر ردك',
    heading: 'طلب إرجاع ينتظر ردك',
    body: 'يرغب متسوق في إرجاع شيء. أجب قبل {answerBy}، وإلا قُبل الطلب تلقائيًا.',
    button: 'الرد على الإرجاع',
  },
  reminder: {
    subject: 'سيُبتّ قريبًا دونك: إرجاع الطلب {number}',
    heading: 'سيُبتّ قريبًا دونك',
    body: 'لديك حتى {answerBy} للرد. بعد ذلك يُقبل الإرجاع تلقائيًا.',
    button: 'الرد على الإرجاع',
  },
  onItsWay: {
    subject: 'إرجاع الطلب {number} في طريقه إليك',
    heading: 'إرجاع في طريقه إليك',
    body: 'أرسله المتسوق. سجّل وصوله وافحصه قبل {inspectBy}، وبعد ذلك يُعاد المبلغ تلقائيًا.',
    button: 'عرض الإرجاع',
  },
  asked: {
    subject: 'سألنا {shop} عن إرجاع طلبك {number}',
    heading: 'طلب الإرجاع لدى المتجر',
    body: 'يرد {shop} قبل {answerBy}. إن لم يرد أحد قُبل الإرجاع تلقائيًا. احتفظ بالمنتجات حتى ذلك الحين.',
    button: 'عرض الإرجاع',
  },
  approved: {
    subject: 'قُبل إرجاع طلبك {number}',
    heading: 'يمكنك إرساله الآن',
    body: 'ينتظر {shop} وصوله. أرسله قبل {sendBy} وأخبرنا من صفحة الطلب عند إرساله.',
    button: 'طريقة الإرسال',
  },
  declined: {
    subject: 'رُفض إرجاع طلبك {number}',
    heading: 'تعذّر على {shop} قبول الإرجاع',
    body: 'يقول المتجر: «{reason}» راسل المتجر إن كان لك رأي آخر.',
    button: 'عرض الطلب',
  },
  sendSoon: {
    subject: 'حان وقت إرسال إرجاع طلبك {number}',
    heading: 'لا تنسَ إرساله',
    body: 'أرسله إلى {shop} قبل {sendBy} وأخبرنا من صفحة الطلب. بعد ذلك ينتهي الإرجاع ويبقى لك ما اشتريته.',
    button: 'طريقة الإرسال',
  },
  notSent: {
    subject: 'انتهى إرجاع طلبك {number}',
    heading: 'انتهى الإرجاع',
    body: 'لم يُرسل في موعده، فأُغلق ويبقى لك ما اشتريته.',
    button: 'عرض الطلب',
  },
  received: {
    subject: 'وصل إرجاع طلبك {number} إلى {shop}',
    heading: 'وصل ما أرجعته',
    body: 'يفحصه {shop} قبل {inspectBy}. وإن لم يقل أحد شيئًا حتى ذلك الحين يُعاد إليك المبلغ تلقائيًا.',
    button: 'عرض الإرجاع',
  },
  rejected: {
    subject: 'بخصوص ما أعدته من الطلب {number}',
    heading: 'تعذّر على {shop} قبوله',
    body: 'فحص {shop} ما أرسلته وتعذّر قبوله، فلن يُعاد أي مبلغ. راسل المتجر إن كان لك رأي آخر.',
    button: 'عرض الطلب',
  },
  replaced: {
    subject: 'يجري تجهيز البديل عن طلبك {number}',
    heading: 'ستصلك قطعة جديدة',
    body: 'يرسل إليك {shop} بديلًا دون أي تكلفة، وسنراسلك عند شحنه.',
    button: 'عرض الطلب',
  },
}
