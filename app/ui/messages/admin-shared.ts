import { defineMessages } from './text.ts'

/** Words that several pages of the admin share. */
export const adminSharedMessages = defineMessages({
  en: {
    cancel: 'Cancel',
    save: 'Save',
    saved: 'Saved',
    edit: 'Edit',
    remove: 'Remove',
    back: 'Back',
    openInShopify: 'Open in Shopify',
    page: 'Page',
    ofUnits: 'of {count}',
    unlimited: 'Not tracked',
    notLive: 'The live connection was lost. What you see may be out of date; it is being restored.',
  },
  ar: {
    cancel: 'إلغاء',
    save: 'حفظ',
    saved: 'تم الحفظ',
    edit: 'تعديل',
    remove: 'حذف',
    back: 'رجوع',
    openInShopify: 'فتح في Shopify',
    page: 'صفحة',
    ofUnits: 'من {count}',
    unlimited: 'غير متتبَّع',
    notLive: 'انقطع الاتصال المباشر. قد لا يكون ما تراه أحدث ما لدينا، وتجري استعادته.',
  },
})
