import { defineMessages } from './text.ts'

export const adminAuditMessages = defineMessages({
  en: {
    text: 'Everything that was changed about your program and its money. Entries stay as they are.',
    view_all: 'All', view_program: 'Program', view_plan: 'Rates', view_enrollment: 'Creators', view_payout: 'Payouts', view_sample: 'Samples', view_dispute: 'Objections', view_finding: 'Checks',
    entry: 'entry', entries: 'entries', when: 'When', action: 'What', who: 'Who', facts: 'How it was and is', system: 'By itself', platform: 'Vitrine', staff: 'Staff {id}',
    none: 'Nothing here', noneText: 'Changes are listed here with who made them.',
  },
  ar: {
    text: 'كل ما تغيّر في برنامجك وماله. تبقى القيود كما هي.',
    view_all: 'الكل', view_program: 'البرنامج', view_plan: 'النسب', view_enrollment: 'صنّاع المحتوى', view_payout: 'المدفوعات', view_sample: 'العينات', view_dispute: 'الاعتراضات', view_finding: 'المراجعات',
    entry: 'قيد', entries: 'قيود', when: 'متى', action: 'ماذا', who: 'من', facts: 'كيف كان وأصبح', system: 'تلقائيًا', platform: 'Vitrine', staff: 'الموظف {id}',
    none: 'لا شيء هنا', noneText: 'تظهر هنا التغييرات ومن أجراها.',
  },
}) // prettier-ignore

/** Actions by their names in the log; one that has no words yet is shown by its name. */
export const auditActionMessages = defineMessages({
  en: {
    'program.open': 'Program opened', 'program.save': 'Program changed', 'program.changeRules': 'Rules changed', 'program.includeProducts': 'Products put in', 'program.leaveOutProducts': 'Products left out',
    'program.active': 'Program running', 'program.paused': 'Program paused', 'program.ended': 'Program ended',
    'enrollment.invite': 'Creator invited', 'enrollment.withdrawInvitation': 'Invitation taken back', 'enrollment.approve': 'Application accepted', 'enrollment.reject': 'Application declined', 'enrollment.pause': 'Creator paused', 'enrollment.resume': 'Creator resumed', 'enrollment.ban': 'Creator shut out', 'enrollment.liftBan': 'Creator let back in',
    'flatFee.offer': 'Fee offered', 'flatFee.withdraw': 'Fee taken back', 'flatFee.approve': 'Work approved', 'flatFee.sendBack': 'Work sent back', 'flatFee.refund': 'Fee cancelled', 'sample.approve': 'Sample approved', 'sample.decline': 'Sample declined',
    'program.addFlashRate': 'Flash rate added', 'program.cancelFlashRate': 'Flash rate ended', 'program.setTiers': 'Tiers set', 'program.endTiers': 'Tiers ended', 'program.discount': 'Discount of the codes changed', 'program.discount.retry': 'Codes told to Shopify again',
    'plan.add': 'Rate added', 'plan.change': 'Name or limit of a rate changed', 'plan.changeRate': 'Rate changed', 'plan.setCap': 'Limit changed', 'plan.archive': 'Rate ended', 'plan.cancelPlannedRate': 'Planned rate taken back',
    'creator.setAffiliation': 'Creator marked as your own', 'creatorCode.create': 'Code made', 'creatorCode.end': 'Code ended', 'ad.ask': 'Video asked for as an ad', 'ad.end': 'Ad ended or taken back', 'payoutMethod.resolveShared': 'Shared account looked at',
    'commission.dispute': 'Objection opened', 'dispute.answer': 'Objection answered', 'dispute.withdraw': 'Objection let go', 'dispute.decide': 'Objection decided by Vitrine', 'commission.takeBack': 'Commission taken back', 'finding.cleared': 'Check: all right', 'finding.confirmed': 'Check: commission taken back',
    'payoutTerms.set': 'Way of paying changed', 'payoutRun.propose': 'Payout run proposed', 'payoutRun.approve': 'Payout run approved', 'payoutRun.cancel': 'Payout run cancelled', 'payoutRun.export': 'Bank file made', 'payoutRun.confirm': 'Payout run confirmed',
    'payout.confirm': 'Payout confirmed', 'payout.fail': 'Payout failed', 'payout.exchange': 'Exchange rate given', 'funding.paid': 'Money brought',
    'sampleOffer.create': 'Sample offered', 'sampleOffer.change': 'Sample offer changed', 'sampleOffer.archive': 'Sample offer ended', 'sample.answerAppeal': 'Appeal answered',
  },
  ar: {
    'program.open': 'فُتح البرنامج', 'program.save': 'تغيّر البرنامج', 'program.changeRules': 'تغيّرت القواعد', 'program.includeProducts': 'أُدخلت منتجات', 'program.leaveOutProducts': 'استُبعدت منتجات',
    'program.active': 'عمل البرنامج', 'program.paused': 'أُوقف البرنامج', 'program.ended': 'انتهى البرنامج',
    'enrollment.invite': 'دُعي صانع محتوى', 'enrollment.withdrawInvitation': 'سُحبت دعوة', 'enrollment.approve': 'قُبل طلب انضمام', 'enrollment.reject': 'رُفض طلب انضمام', 'enrollment.pause': 'أُوقف صانع محتوى', 'enrollment.resume': 'استُؤنف صانع محتوى', 'enrollment.ban': 'أُقصي صانع محتوى', 'enrollment.liftBan': 'رُفع الإقصاء',
    'flatFee.offer': 'عُرض أجر', 'flatFee.withdraw': 'سُحب أجر', 'flatFee.approve': 'اعتُمد عمل', 'flatFee.sendBack': 'أُعيد عمل', 'flatFee.refund': 'أُلغي أجر', 'sample.approve': 'قُبلت عينة', 'sample.decline': 'رُفضت عينة',
    'program.addFlashRate': 'أُضيفت نسبة مؤقتة', 'program.cancelFlashRate': 'أُنهيت نسبة مؤقتة', 'program.setTiers': 'ضُبطت الدرجات', 'program.endTiers': 'أُنهيت الدرجات', 'program.discount': 'تغيّر خصم الرموز', 'program.discount.retry': 'أُبلغ Shopify بالرموز من جديد',
    'plan.add': 'أُضيفت نسبة', 'plan.change': 'تغيّر اسم نسبة أو حدها', 'plan.changeRate': 'تغيّرت نسبة', 'plan.setCap': 'تغيّر حد', 'plan.archive': 'أُنهيت نسبة', 'plan.cancelPlannedRate': 'سُحبت نسبة مقررة',
    'creator.setAffiliation': 'عُلّم صانع محتوى من أهل المتجر', 'creatorCode.create': 'أُنشئ رمز', 'creatorCode.end': 'أُنهي رمز', 'ad.ask': 'طُلب فيديو إعلانًا', 'ad.end': 'أُنهي إعلان أو سُحب', 'payoutMethod.resolveShared': 'رُوجع حساب مشترك',
    'commission.dispute': 'فُتح اعتراض', 'dispute.answer': 'أُجيب عن اعتراض', 'dispute.withdraw': 'سُحب اعتراض', 'dispute.decide': 'بتّت Vitrine في اعتراض', 'commission.takeBack': 'استُردت عمولة', 'finding.cleared': 'مراجعة: سليم', 'finding.confirmed': 'مراجعة: استُردت العمولة',
    'payoutTerms.set': 'تغيّرت طريقة الدفع', 'payoutRun.propose': 'اقتُرحت دفعة', 'payoutRun.approve': 'اعتُمدت دفعة', 'payoutRun.cancel': 'أُلغيت دفعة', 'payoutRun.export': 'أُعد ملف البنك', 'payoutRun.confirm': 'تأكدت دفعة',
    'payout.confirm': 'تأكد مبلغ', 'payout.fail': 'فشل مبلغ', 'payout.exchange': 'حُدّد سعر صرف', 'funding.paid': 'توفّر المال',
    'sampleOffer.create': 'عُرضت عينة', 'sampleOffer.change': 'تغيّر عرض عينة', 'sampleOffer.archive': 'أُنهي عرض عينة', 'sample.answerAppeal': 'أُجيب عن تظلّم',
  },
}) // prettier-ignore

export type AuditAction = keyof (typeof auditActionMessages)['en']
