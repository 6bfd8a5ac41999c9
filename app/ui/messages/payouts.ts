import type {
  FundingState,
  PayoutFailure,
  PayoutState,
  Rail,
  RunState,
  SkipReason,
} from '#app/domain/payouts/payout-states.ts'
import type { PayeeRefusal, PayoutRefusal } from '#app/domain/payouts/refusals.ts'
import type { Locale } from './locale.ts'
import type { RefusalWords } from './refusal-words.ts'

type Words<Code extends string> = Readonly<Record<Locale, Readonly<Record<Code, string>>>>

/** Why nothing was done about a run or a payout, for the merchant. */
export const payoutWords: RefusalWords<PayoutRefusal> = {
  en: {
    RUN_NOT_FOUND: { title: 'This payout run is not one of yours.', next: 'Go back to the list of runs.' },
    RUN_NOT_PROPOSED: { title: 'This run was decided already.', next: 'Reload to see how it stands.' },
    RUN_NOT_APPROVED: { title: 'This run is not approved yet.', next: 'Look through it and approve it first.' },
    RUN_ON_ITS_WAY: {
      title: 'Money of this run is on its way or has arrived.',
      next: 'It cannot be called back. Report single payouts that failed instead.',
    },
    CUTOFF_AHEAD: { title: 'This date has not come yet.', next: 'Choose today or an earlier day.' },
    PAYOUT_NOT_FOUND: { title: 'This payout is not one of yours.', next: 'Go back to the run and open it from there.' },
    PAYOUT_NOT_ON_ITS_WAY: {
      title: 'This payout was not sent yet.',
      next: 'Download the bank file or approve the run first.',
    },
    PAYOUT_ENDED: { title: 'This payout has ended.', next: 'Reload to see how.' },
    OUTCOME_UNKNOWN: {
      title: 'Nobody knows yet whether this payout went out.',
      next: 'We ask the payment company again every hour. Nothing is paid twice meanwhile.',
    },
    RAIL_CONFIRMS: {
      title: 'Stripe tells us itself when this arrives.',
      next: 'You need not do anything.',
    },
    FUNDING_NOT_FOUND: { title: 'This amount due is not one of yours.', next: 'Go back to the list of runs.' },
    FUNDING_OPEN: {
      title: 'The money for this run is not there yet.',
      next: 'Bring the amount shown with its reference first.',
    },
    FUNDING_ENDED: { title: 'Nothing is due for this run any more.', next: 'Reload to see how it stands.' },
    FUNDING_TOO_LITTLE: {
      title: 'This is less than the run needs.',
      next: 'The run needs {amount} {currency}. Bring the rest first.',
    },
    FUNDING_BY_PLATFORM: {
      title: 'We pay this run for you, so we look for your transfer ourselves.',
      next: 'Send it with the reference shown. The run goes out when it is here.',
    },
    DEBTOR_MISSING: {
      title: 'We do not know from which account you pay.',
      next: 'Enter your account in the payout settings.',
    },
    NOT_A_BANK_FILE: { title: 'This run is not paid by bank file.', next: 'See in the run how it is paid.' },
    NOTHING_TO_SEND: {
      title: 'No payout of this run can go into a file now.',
      next: 'Give the missing exchange rates, or see why the payouts ended.',
    },
    EXCHANGE_NOT_NEEDED: {
      title: 'This payout arrives in its own currency.',
      next: 'No exchange rate is needed.',
    },
    EXCHANGE_RATE_INVALID: {
      title: 'This is not an exchange rate we can use.',
      next: 'Enter a number above zero with at most eighteen decimals, and a time that has passed.',
    },
    RATE_NOT_PUBLISHED: {
      title: 'No published rate says what these two currencies are worth.',
      next: 'Enter the rate of your bank.',
    },
    RATE_TOO_OLD: {
      title: 'The last published rate, of {day}, is too old to pay by.',
      next: 'Wait for the next table, which comes on working days, or enter the rate of your bank.',
    },
    STATEMENT_NOT_FOUND: { title: 'There is no such statement.', next: 'Go back to the list of payouts.' },
  },
  ar: {
    RUN_NOT_FOUND: { title: 'دفعة الصرف هذه ليست لك.', next: 'ارجع إلى قائمة دفعات الصرف.' },
    RUN_NOT_PROPOSED: { title: 'تم البت في دفعة الصرف هذه.', next: 'أعد التحميل لترى حالتها.' },
    RUN_NOT_APPROVED: { title: 'لم تتم الموافقة على دفعة الصرف بعد.', next: 'راجعها ووافق عليها أولًا.' },
    RUN_ON_ITS_WAY: {
      title: 'أموال من هذه الدفعة في الطريق أو وصلت.',
      next: 'لا يمكن استرجاعها. أبلغ عن المبالغ التي لم تصل واحدًا واحدًا.',
    },
    CUTOFF_AHEAD: { title: 'لم يحن هذا التاريخ بعد.', next: 'اختر اليوم أو يومًا قبله.' },
    PAYOUT_NOT_FOUND: { title: 'هذا المبلغ ليس من مدفوعاتك.', next: 'ارجع إلى دفعة الصرف وافتحه منها.' },
    PAYOUT_NOT_ON_ITS_WAY: { title: 'لم يُرسل هذا المبلغ بعد.', next: 'نزّل ملف البنك أو وافق على الدفعة أولًا.' },
    PAYOUT_ENDED: { title: 'انتهى أمر هذا المبلغ.', next: 'أعد التحميل لترى كيف انتهى.' },
    OUTCOME_UNKNOWN: {
      title: 'لا يعرف أحد بعد هل خرج هذا المبلغ.',
      next: 'نسأل شركة الدفع كل ساعة، ولن يُدفع شيء مرتين.',
    },
    RAIL_CONFIRMS: { title: 'تخبرنا Stripe بنفسها عند الوصول.', next: 'لا حاجة إلى أن تفعل شيئًا.' },
    FUNDING_NOT_FOUND: { title: 'هذا المبلغ المستحق ليس عليك.', next: 'ارجع إلى قائمة دفعات الصرف.' },
    FUNDING_OPEN: { title: 'مال هذه الدفعة لم يصل بعد.', next: 'وفّر المبلغ الظاهر مع رقمه المرجعي أولًا.' },
    FUNDING_ENDED: { title: 'لم يعد شيء مستحقًا لهذه الدفعة.', next: 'أعد التحميل لترى حالتها.' },
    FUNDING_TOO_LITTLE: {
      title: 'هذا أقل مما تحتاجه الدفعة.',
      next: 'تحتاج الدفعة إلى {amount} {currency}. وفّر الباقي أولًا.',
    },
    FUNDING_BY_PLATFORM: {
      title: 'نحن ندفع هذه الدفعة عنك، فنتابع حوالتك بأنفسنا.',
      next: 'أرسلها مع الرقم المرجعي الظاهر، وتخرج الدفعة عند وصولها.',
    },
    DEBTOR_MISSING: { title: 'لا نعرف من أي حساب تدفع.', next: 'أدخل حسابك في إعدادات الصرف.' },
    NOT_A_BANK_FILE: { title: 'لا تُدفع هذه الدفعة بملف بنكي.', next: 'انظر في الدفعة كيف تُدفع.' },
    NOTHING_TO_SEND: {
      title: 'لا يمكن وضع أي مبلغ من هذه الدفعة في ملف الآن.',
      next: 'أدخل أسعار الصرف الناقصة، أو انظر كيف انتهت المبالغ.',
    },
    EXCHANGE_NOT_NEEDED: { title: 'يصل هذا المبلغ بعملته.', next: 'لا حاجة إلى سعر صرف.' },
    EXCHANGE_RATE_INVALID: {
      title: 'لا يمكن استخدام سعر الصرف هذا.',
      next: 'أدخل رقمًا أكبر من الصفر بثماني عشرة منزلة على الأكثر، ووقتًا قد مضى.',
    },
    RATE_NOT_PUBLISHED: { title: 'لا يوجد سعر منشور بين هاتين العملتين.', next: 'أدخل سعر بنكك.' },
    RATE_TOO_OLD: {
      title: 'آخر سعر منشور، بتاريخ {day}، أقدم من أن يُدفع به.',
      next: 'انتظر الجدول التالي الذي يصدر في أيام العمل، أو أدخل سعر بنكك.',
    },
    STATEMENT_NOT_FOUND: { title: 'لا يوجد كشف كهذا.', next: 'ارجع إلى قائمة المدفوعات.' },
  },
}

/** Why a profile, a form or an account was not taken, for the person who gave it. */
export const payeeWords: RefusalWords<PayeeRefusal> = {
  en: {
    PROFILE_MISSING: { title: 'We do not know yet who is paid.', next: 'Fill in your name and address first.' },
    TAX_FORM_WRONG_KIND: {
      title: 'You need another tax form.',
      next: 'By what you told us about yourself it is {form}. Fill in that one.',
    },
    TAX_NUMBER_INVALID: { title: 'This is not a US tax number.', next: 'Enter the nine digits of your SSN or EIN.' },
    VAT_NUMBER_INVALID: {
      title: 'This is not how VAT numbers of this country are written.',
      next: 'Check it on your registration, or leave the field empty.',
    },
    IBAN_INVALID: { title: 'This is not a valid IBAN.', next: 'Check it sign by sign; one of them is wrong.' },
    BIC_INVALID: { title: 'This is not a valid BIC.', next: 'It has eight or eleven signs. You may leave it empty.' },
    ROUTING_NUMBER_INVALID: {
      title: 'This is not a valid routing number.',
      next: 'Check the nine digits on a cheque.',
    },
    ACCOUNT_NUMBER_INVALID: { title: 'This is not a valid account number.', next: 'It has 4 to 17 digits.' },
    STRIPE_ACCOUNT_INVALID: {
      title: 'This is not a Stripe account.',
      next: 'Copy the id that begins with acct_ from your Stripe dashboard.',
    },
    STRIPE_NOT_OFFERED: {
      title: 'Nobody is paid through Stripe here.',
      next: 'Choose another way.',
    },
    STRIPE_COUNTRY_UNSUPPORTED: {
      title: 'Stripe cannot pay people in your country from here.',
      next: 'Add a bank account instead.',
    },
    STRIPE_UNREACHABLE: {
      title: 'Stripe does not answer right now.',
      next: 'Nothing is lost. Try again in a few minutes.',
    },
    METHOD_NOT_FOUND: { title: 'This account is not one of yours.', next: 'Reload the page.' },
    METHOD_IN_USE: {
      title: 'A payout to this account is under way.',
      next: 'Remove it once the payout has arrived.',
    },
    TOO_MANY_METHODS: { title: 'You have {limit} accounts already.', next: 'Remove one you do not need.' },
    NOT_FLAGGED: { title: 'Nothing is wrong with this account.', next: 'Reload the page.' },
  },
  ar: {
    PROFILE_MISSING: { title: 'لا نعرف بعد من يُدفع له.', next: 'أدخل اسمك وعنوانك أولًا.' },
    TAX_FORM_WRONG_KIND: {
      title: 'تحتاج إلى نموذج ضريبي آخر.',
      next: 'حسب ما أخبرتنا به هو {form}. املأ ذلك النموذج.',
    },
    TAX_NUMBER_INVALID: { title: 'هذا ليس رقمًا ضريبيًا أمريكيًا.', next: 'أدخل أرقام SSN أو EIN التسعة.' },
    VAT_NUMBER_INVALID: {
      title: 'لا تُكتب أرقام ضريبة القيمة المضافة في هذا البلد هكذا.',
      next: 'راجعه في شهادة التسجيل، أو اترك الحقل فارغًا.',
    },
    IBAN_INVALID: { title: 'رقم الآيبان هذا غير صحيح.', next: 'راجعه رمزًا رمزًا، ففيه خطأ.' },
    BIC_INVALID: { title: 'رمز BIC هذا غير صحيح.', next: 'يتكون من ثمانية رموز أو أحد عشر. يمكنك تركه فارغًا.' },
    ROUTING_NUMBER_INVALID: { title: 'رقم التوجيه هذا غير صحيح.', next: 'راجع الأرقام التسعة على شيك.' },
    ACCOUNT_NUMBER_INVALID: { title: 'رقم الحساب هذا غير صحيح.', next: 'يتكون من 4 إلى 17 رقمًا.' },
    STRIPE_ACCOUNT_INVALID: {
      title: 'هذا ليس حساب Stripe.',
      next: 'انسخ المعرّف الذي يبدأ بـ acct_ من لوحة Stripe.',
    },
    STRIPE_NOT_OFFERED: { title: 'لا يُدفع هنا عبر Stripe.', next: 'اختر طريقة أخرى.' },
    STRIPE_COUNTRY_UNSUPPORTED: {
      title: 'لا تستطيع Stripe الدفع إلى بلدك من هنا.',
      next: 'أضف حسابًا بنكيًا بدلًا منه.',
    },
    STRIPE_UNREACHABLE: { title: 'لا تجيب Stripe الآن.', next: 'لم يضع شيء. حاول بعد بضع دقائق.' },
    METHOD_NOT_FOUND: { title: 'هذا الحساب ليس من حساباتك.', next: 'أعد تحميل الصفحة.' },
    METHOD_IN_USE: { title: 'هناك مبلغ في الطريق إلى هذا الحساب.', next: 'احذفه بعد وصول المبلغ.' },
    TOO_MANY_METHODS: { title: 'لديك {limit} حسابات بالفعل.', next: 'احذف حسابًا لا تحتاجه.' },
    NOT_FLAGGED: { title: 'لا مشكلة في هذا الحساب.', next: 'أعد تحميل الصفحة.' },
  },
}

/** Why money waits, for the creator whose money it is and for the merchant's run. */
export const skipReasonWords: Words<SkipReason> = {
  en: {
    MERCHANT_UNPAID: 'The shop has not brought the money for an earlier payout yet.',
    NEGATIVE_BALANCE: 'More was taken back than is left. The next earnings at this shop make up for it.',
    BELOW_FLOOR: 'The balance is below the smallest payout. It is carried forward.',
    BELOW_RAIL_UNIT: 'The balance is below what a bank can transfer. It is carried forward.',
    TAX_FORM: 'The tax form is missing.',
    NO_PAYOUT_METHOD: 'There is no account that this shop can pay to.',
    METHOD_NOT_READY: 'The payment company still asks the owner of the account for something, or has stopped it.',
    METHOD_SHARED: 'Another creator gave the same account. Somebody has to look at it first.',
  },
  ar: {
    MERCHANT_UNPAID: 'لم يوفّر المتجر بعد مال دفعة سابقة.',
    NEGATIVE_BALANCE: 'استُرد أكثر مما بقي، وتعوّضه الأرباح القادمة من هذا المتجر.',
    BELOW_FLOOR: 'الرصيد أقل من أصغر مبلغ يُصرف، ويُرحّل إلى المرة القادمة.',
    BELOW_RAIL_UNIT: 'الرصيد أقل مما يستطيع البنك تحويله، ويُرحّل إلى المرة القادمة.',
    TAX_FORM: 'النموذج الضريبي ناقص.',
    NO_PAYOUT_METHOD: 'لا يوجد حساب يستطيع هذا المتجر الدفع إليه.',
    METHOD_NOT_READY: 'ما زالت شركة الدفع تطلب شيئًا من صاحب الحساب، أو أوقفته.',
    METHOD_SHARED: 'قدّم صانع محتوى آخر الحساب نفسه، ويجب أن ينظر فيه شخص أولًا.',
  },
}

/** Why a payout waits or did not arrive, where nobody typed it; for both sides. */
export const payoutFailureWords: Words<PayoutFailure> = {
  en: {
    BALANCE_TOO_LOW: 'Waits until Vitrine has moved enough money to Stripe. Tried again every hour.',
    DESTINATION_UNUSABLE: 'Stripe could not pay to this account. The money is back in the balance.',
    AMOUNT_UNPAYABLE: 'Stripe cannot pay this amount in this currency. The money is back in the balance.',
    TRANSFER_REVERSED: 'Stripe took the transfer back. The money is back in the balance.',
    METHOD_NOT_READY: 'Stripe still asks the owner of the account for something. The money is back in the balance.',
  },
  ar: {
    BALANCE_TOO_LOW: 'ينتظر حتى تنقل Vitrine مالًا كافيًا إلى Stripe. نعيد المحاولة كل ساعة.',
    DESTINATION_UNUSABLE: 'لم تستطع Stripe الدفع إلى هذا الحساب. عاد المال إلى الرصيد.',
    AMOUNT_UNPAYABLE: 'لا تستطيع Stripe دفع هذا المبلغ بهذه العملة. عاد المال إلى الرصيد.',
    TRANSFER_REVERSED: 'استعادت Stripe الحوالة. عاد المال إلى الرصيد.',
    METHOD_NOT_READY: 'ما زالت Stripe تطلب شيئًا من صاحب الحساب. عاد المال إلى الرصيد.',
  },
}

export const payoutStateWords: Words<PayoutState> = {
  en: {
    proposed: 'Waiting for approval',
    approved: 'Waiting to be sent',
    sending: 'On its way',
    unknown: 'Being checked with the payment company',
    paid: 'Arrived',
    failed: 'Did not arrive',
    cancelled: 'Cancelled',
  },
  ar: {
    proposed: 'بانتظار الموافقة',
    approved: 'بانتظار الإرسال',
    sending: 'في الطريق',
    unknown: 'قيد التحقق لدى شركة الدفع',
    paid: 'وصل',
    failed: 'لم يصل',
    cancelled: 'أُلغي',
  },
}

export const runStateWords: Words<RunState> = {
  en: {
    claiming: 'Being put together',
    proposed: 'To approve',
    approved: 'Approved',
    sending: 'On its way',
    done: 'Done',
    cancelling: 'Being cancelled',
    cancelled: 'Cancelled',
  },
  ar: {
    claiming: 'قيد التجهيز',
    proposed: 'بحاجة إلى موافقة',
    approved: 'تمت الموافقة',
    sending: 'في الطريق',
    done: 'تمت',
    cancelling: 'قيد الإلغاء',
    cancelled: 'أُلغيت',
  },
}

export const fundingStateWords: Words<FundingState> = {
  en: { open: 'To be brought', paid: 'Brought', overdue: 'Overdue', void: 'Not needed any more' },
  ar: { open: 'يجب توفيره', paid: 'توفّر', overdue: 'متأخر', void: 'لم يعد مطلوبًا' },
}

export const railWords: Words<Rail> = {
  en: { bankFile: 'Bank file', stripe: 'Stripe', manual: 'By hand' },
  ar: { bankFile: 'ملف بنكي', stripe: 'Stripe', manual: 'يدويًا' },
}
