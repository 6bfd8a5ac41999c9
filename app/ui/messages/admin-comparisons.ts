import type { FindingKind } from '#app/domain/fulfillment/reconciliation-findings.ts'
import { defineMessages } from './text.ts'

export const adminComparisonsMessages = defineMessages({
  en: {
    title: 'Comparisons with Shopify', subtitle: 'Every night our paid orders are compared with yours in Shopify. What can mend itself does; the rest is under Problems.',
    now: 'Compare now', asked: 'We are comparing', run: 'comparison', runs: 'comparisons',
    started: 'Begun', compared: 'Orders compared', found: 'Found', running: 'Running', failed: 'Not finished', clean: 'All the same',
    emptyTitle: 'Not compared yet', emptyText: 'The first comparison runs in the night after your first order. You need not wait for it.',
  },
  ar: {
    title: 'المقارنات مع Shopify', subtitle: 'تُقارَن طلباتنا المدفوعة كل ليلة بطلباتك في Shopify. ما يمكن إصلاحه يُصلح تلقائيًا والباقي في صفحة المشكلات.',
    now: 'المقارنة الآن', asked: 'تجري المقارنة', run: 'مقارنة', runs: 'مقارنات',
    started: 'بدأت', compared: 'الطلبات المقارَنة', found: 'النتيجة', running: 'جارية', failed: 'لم تكتمل', clean: 'كل شيء متطابق',
    emptyTitle: 'لا مقارنات بعد', emptyText: 'تجري أول مقارنة في الليلة التالية لأول طلب، ولا يلزمك انتظارها.',
  },
}) // prettier-ignore

export const findingMessages = defineMessages<FindingKind>({
  en: {
    deleted: 'Was deleted in Shopify; answer it under Problems',
    answerLost: 'Was in Shopify without our knowing; joined up',
    doubled: 'Is in Shopify twice',
    amount: 'Another total in Shopify',
    cancelled: 'Was cancelled in Shopify; taken over',
    notCancelledThere: 'Cancelled here, not in Shopify; asked again',
    refunded: 'Was refunded in Shopify; taken over',
    unknown: 'Carries our mark, but is no order of ours',
  },
  ar: {
    deleted: 'حُذف في Shopify؛ أجب عنه في صفحة المشكلات',
    answerLost: 'كان في Shopify دون علمنا فرُبط',
    doubled: 'موجود في Shopify مرتين',
    amount: 'إجمالي مختلف في Shopify',
    cancelled: 'أُلغي في Shopify فأُخذ به',
    notCancelledThere: 'أُلغي هنا لا في Shopify فطُلب مجددًا',
    refunded: 'رُدّ ماله في Shopify فأُخذ به',
    unknown: 'يحمل علامتنا لكنه ليس من طلباتنا',
  },
})
