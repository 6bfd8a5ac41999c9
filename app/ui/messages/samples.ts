import type { SampleRefusal } from '#app/domain/samples/refusals.ts'
import type { SampleState } from '#app/domain/samples/sample-states.ts'
import type { Locale } from './locale.ts'
import type { RefusalWords } from './refusal-words.ts'
import { defineMessages } from './text.ts'

/** Why nothing was done about a sample, for creators and for the people of a shop. */
export const sampleWords: RefusalWords<SampleRefusal> = {
  en: {
    SAMPLE_OFFER_NOT_FOUND: { title: 'There is no such sample offer.', next: 'Go back to the list.' },
    SAMPLE_OFFER_GONE: { title: 'This sample is no longer offered.', next: 'Choose another one.' },
    SAMPLE_OFFER_INVALID: {
      title: 'These terms do not fit together.',
      next: 'Enter a number of samples from 0 to 10,000, and for refundable ones after how many sales the price goes back.',
    },
    SAMPLE_OFFER_EXISTS: { title: 'This product is offered already.', next: 'Change the offer that stands.' },
    SAMPLE_NOT_IN_PROGRAM: { title: 'You are not in this program.', next: 'Join it first, then ask for samples.' },
    SAMPLE_NOT_AVAILABLE: {
      title: 'This product cannot be sent there now.',
      next: 'Choose another variant or product.',
    },
    SAMPLE_NOT_SHIPPABLE: { title: 'This product is not sent by parcel.', next: 'Choose another one.' },
    SAMPLE_SOLD_OUT: { title: 'It is sold out.', next: 'Choose another variant, or try again when it is back.' },
    SAMPLE_QUOTA_USED: {
      title: 'All samples of this offer are given.',
      next: 'Choose another product, or raise the number.',
    },
    SAMPLE_ALREADY_ASKED: {
      title: 'You have asked for this product already.',
      next: 'See your samples for how it stands.',
    },
    SAMPLE_TOO_SOON: {
      title: 'This product was asked for not long ago.',
      next: 'Days left until you can ask again: {days}.',
    },
    SAMPLE_CAP_REACHED: {
      title: 'You have {most} samples open, which is the most for now.',
      next: 'Show one that you have. Selling more raises the number.',
    },
    SAMPLE_NOT_FOUND: { title: 'This sample is not one of yours.', next: 'Go back to the list.' },
    SAMPLE_STEP_NOT_POSSIBLE: { title: 'This is not possible any more.', next: 'Reload to see how it stands.' },
    SAMPLE_ALREADY_EXTENDED: {
      title: 'You have had more time once already.',
      next: 'Publish your post by the date shown.',
    },
    SAMPLE_ALREADY_APPEALED: { title: 'Your objection was answered already.', next: 'See the answer with the sample.' },
    SAMPLE_WORDS_MISSING: { title: 'Say what is wrong with it.', next: 'Describe it in a sentence or two.' },
  },
  ar: {
    SAMPLE_OFFER_NOT_FOUND: { title: 'لا يوجد عرض عينات كهذا.', next: 'ارجع إلى القائمة.' },
    SAMPLE_OFFER_GONE: { title: 'لم تعد هذه العينة معروضة.', next: 'اختر عينة أخرى.' },
    SAMPLE_OFFER_INVALID: {
      title: 'هذه الشروط لا تتوافق معًا.',
      next: 'أدخل عدد عينات من 0 إلى 10,000، ولعينات الاسترداد عدد المبيعات التي يعود بعدها الثمن.',
    },
    SAMPLE_OFFER_EXISTS: { title: 'هذا المنتج معروض كعينة من قبل.', next: 'عدّل العرض القائم.' },
    SAMPLE_NOT_IN_PROGRAM: { title: 'لست في هذا البرنامج.', next: 'انضم إليه أولًا ثم اطلب العينات.' },
    SAMPLE_NOT_AVAILABLE: { title: 'لا يمكن إرسال هذا المنتج إلى هناك الآن.', next: 'اختر نوعًا أو منتجًا آخر.' },
    SAMPLE_NOT_SHIPPABLE: { title: 'هذا المنتج لا يُرسل بالشحن.', next: 'اختر منتجًا آخر.' },
    SAMPLE_SOLD_OUT: { title: 'نفد المنتج.', next: 'اختر نوعًا آخر أو حاول عند توفره.' },
    SAMPLE_QUOTA_USED: { title: 'وُزعت كل عينات هذا العرض.', next: 'اختر منتجًا آخر أو ارفع العدد.' },
    SAMPLE_ALREADY_ASKED: { title: 'طلبت هذا المنتج من قبل.', next: 'اطّلع على حالته في عيناتك.' },
    SAMPLE_TOO_SOON: { title: 'طُلب هذا المنتج قبل مدة قصيرة.', next: 'الأيام الباقية قبل أن تطلبه من جديد: {days}.' },
    SAMPLE_CAP_REACHED: {
      title: 'عدد عيناتك المفتوحة {most}، وهو الحد الأقصى الآن.',
      next: 'اعرض ما لديك أولًا. ويرتفع الحد كلما بعت أكثر.',
    },
    SAMPLE_NOT_FOUND: { title: 'هذه العينة ليست لك.', next: 'ارجع إلى القائمة.' },
    SAMPLE_STEP_NOT_POSSIBLE: { title: 'لم يعد هذا ممكنًا.', next: 'أعد التحميل لترى الحالة.' },
    SAMPLE_ALREADY_EXTENDED: { title: 'حصلت على مهلة من قبل.', next: 'انشر محتواك قبل التاريخ الظاهر.' },
    SAMPLE_ALREADY_APPEALED: { title: 'تم الرد على اعتراضك.', next: 'تجد الرد مع العينة.' },
    SAMPLE_WORDS_MISSING: { title: 'اذكر ما الخلل.', next: 'صفه في جملة أو جملتين.' },
  },
}

/** Where a sample stands, in one or two words. */
export const sampleStateWords: Readonly<Record<Locale, Readonly<Record<SampleState, string>>>> = {
  en: {
    requested: 'Waiting for an answer',
    approved: 'Approved',
    declined: 'Declined',
    expired: 'Not answered',
    withdrawn: 'Withdrawn',
    cancelled: 'Cancelled',
    shipped: 'On its way',
    delivered: 'Arrived, to be shown',
    fulfilled: 'Shown',
    missed: 'Not shown in time',
    excused: 'Objection accepted',
  },
  ar: {
    requested: 'بانتظار الرد',
    approved: 'تمت الموافقة',
    declined: 'مرفوض',
    expired: 'من دون رد',
    withdrawn: 'مسحوب',
    cancelled: 'ملغى',
    shipped: 'في الطريق',
    delivered: 'وصل وينتظر العرض',
    fulfilled: 'تم عرضه',
    missed: 'لم يُعرض في الوقت',
    excused: 'قُبل الاعتراض',
  },
}

/** G4: how reliable a creator is, always with how many that says. */
export const sampleReliabilityWords = defineMessages({
  en: {
    none: 'No samples judged yet',
    share: { one: '{percent} of one sample shown', other: '{percent} of {count} samples shown' },
  },
  ar: {
    none: 'لم تُقيَّم أي عينة بعد',
    share: {
      one: 'عُرض {percent} من عينة واحدة',
      two: 'عُرض {percent} من عينتين',
      few: 'عُرض {percent} من {count} عينات',
      other: 'عُرض {percent} من {count} عينة',
    },
  },
})
