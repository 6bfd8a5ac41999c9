import type { VatReason, VatTreatment } from '#app/domain/payouts/vat-treatment.ts'
import type { Locale } from './locale.ts'

type Words<Code extends string> = Readonly<Record<Locale, Readonly<Record<Code, string>>>>

/** F10, on invoices. */
export const vatTreatmentWords: Words<VatTreatment> = {
  en: {
    standard: 'Standard rate',
    reverseCharge: 'Reverse charge: the customer accounts for the tax',
    exempt: 'Zero-rated or exempt',
    outsideScope: 'Outside the scope of VAT',
  },
  ar: {
    standard: 'النسبة الأساسية',
    reverseCharge: 'احتساب عكسي: يؤدي العميل الضريبة',
    exempt: 'نسبة صفر أو معفى',
    outsideScope: 'خارج نطاق ضريبة القيمة المضافة',
  },
}

export const vatReasonWords: Words<VatReason> = {
  en: {
    SUPPLIER_NOT_REGISTERED: 'The creator has no VAT number.',
    VAT_NUMBER_NOT_IN_FORCE: 'The register of the EU does not know the creator’s VAT number.',
    VAT_NUMBER_UNCHECKED: 'The register of the EU has not confirmed the creator’s VAT number.',
    NO_VAT_IN_COUNTRY: 'The creator’s country has no VAT.',
    SAME_COUNTRY: 'Creator and shop are in one country.',
    EU_CROSS_BORDER_B2B: 'A service between businesses of two EU countries.',
    GCC_EXPORT_ZERO_RATED: 'A service to a business in another country.',
    SERVICE_TO_BUSINESS_ABROAD: 'A service to a business abroad, taxed where that business is.',
  },
  ar: {
    SUPPLIER_NOT_REGISTERED: 'ليس لصانع المحتوى رقم ضريبي.',
    VAT_NUMBER_NOT_IN_FORCE: 'لا يعرف سجل الاتحاد الأوروبي الرقم الضريبي لصانع المحتوى.',
    VAT_NUMBER_UNCHECKED: 'لم يؤكد سجل الاتحاد الأوروبي الرقم الضريبي لصانع المحتوى.',
    NO_VAT_IN_COUNTRY: 'لا توجد ضريبة قيمة مضافة في بلد صانع المحتوى.',
    SAME_COUNTRY: 'صانع المحتوى والمتجر في بلد واحد.',
    EU_CROSS_BORDER_B2B: 'خدمة بين منشأتين في بلدين من الاتحاد الأوروبي.',
    GCC_EXPORT_ZERO_RATED: 'خدمة لمنشأة في بلد آخر.',
    SERVICE_TO_BUSINESS_ABROAD: 'خدمة لمنشأة في الخارج، تُفرض ضريبتها حيث تلك المنشأة.',
  },
}
