import { defineMessages } from './text.ts'

/** A creator's calendar year, for their taxes. */
export const taxMessages = defineMessages({
  en: {
    title: 'Your year',
    intro: 'What arrived and what you kept in a calendar year (UTC), for your tax return.',
    years: 'Year',
    paidTitle: 'Paid to you',
    payouts: { one: '{count} payout', other: '{count} payouts' },
    samplesTitle: 'Samples you kept',
    samples: { one: '{count} sample', other: '{count} samples' },
    samplesText: 'What they were worth when they were sent. In many countries this counts as income.',
    noneTitle: 'Nothing in {year}',
    noneText: 'Payouts count in the year in which they arrive.',
    necTitle: 'Form 1099-NEC',
    necDue:
      'Money and samples in US dollars come to {total}. From {threshold} on a form is made, for you and for the tax office.',
    necNotDue:
      'Money and samples in US dollars come to {total}. A form is made from {threshold} on; you report it either way.',
    statements: 'Each payout has a signed statement with every line in it.',
    toPayouts: 'To your payouts',
    link: 'Your year for taxes',
  },
  ar: {
    title: 'سنتك',
    intro: 'ما وصلك وما احتفظت به في سنة ميلادية (بالتوقيت العالمي)، لإقرارك الضريبي.',
    years: 'السنة',
    paidTitle: 'ما دُفع لك',
    payouts: { one: 'دفعة واحدة', two: 'دفعتان', few: '{count} دفعات', other: '{count} دفعة' },
    samplesTitle: 'عينات احتفظت بها',
    samples: { one: 'عينة واحدة', two: 'عينتان', few: '{count} عينات', other: '{count} عينة' },
    samplesText: 'قيمتها عند إرسالها. ويُعد ذلك دخلًا في كثير من البلدان.',
    noneTitle: 'لا شيء في {year}',
    noneText: 'تُحسب الدفعات في السنة التي تصل فيها.',
    necTitle: 'النموذج 1099-NEC',
    necDue: 'يبلغ المال والعينات بالدولار الأمريكي {total}. من {threshold} فما فوق يُعد نموذج لك وللجهة الضريبية.',
    necNotDue: 'يبلغ المال والعينات بالدولار الأمريكي {total}. يُعد نموذج من {threshold} فما فوق، وتصرّح به في الحالتين.',
    statements: 'لكل دفعة كشف موقّع فيه كل بند.',
    toPayouts: 'إلى مدفوعاتك',
    link: 'سنتك للضرائب',
  },
})
