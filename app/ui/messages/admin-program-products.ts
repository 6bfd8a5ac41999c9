import { defineMessages } from './text.ts'

export const adminProgramProductsMessages = defineMessages({
  en: {
    mode: 'What the program holds', mode_all: 'All products, also those that come later', mode_chosen: 'Only the products you put in',
    modeHelp: 'A product that is not in the program earns nobody anything.', modeTitle: 'Change what the program holds?',
    toAll: 'Every product is in the program, new ones too, until you leave it out.', toChosen: 'Only what you put in stays. Creators who show something else keep its rate for 30 days.',
    view_all: 'All', view_in: 'In the program', view_out: 'Left out', search: 'Search your products',
    product: 'Product', products: 'products', price: 'Price', earns: 'A sale earns', state: 'State', earnsAbout: '{rate}, about {amount}',
    isIn: 'In the program', isOut: 'Left out', notListed: 'Not shown to shoppers',
    include: 'Put in', included: 'They are in the program', leaveOut: 'Leave out', leftOut: 'They are left out',
    leaveOutTitle: { one: 'Leave {count} product out?', other: 'Leave {count} products out?' }, leaveOutText: 'Nobody new earns with them. Creators who show one now keep its rate for 30 days. Past orders stay as they are.',
    none: 'No products here', noneText: 'Try another word or another tab.',
  },
  ar: {
    mode: 'ما يشمله البرنامج', mode_all: 'كل المنتجات، والتي تأتي لاحقًا أيضًا', mode_chosen: 'المنتجات التي تضعها أنت فقط',
    modeHelp: 'المنتج خارج البرنامج لا يكسب منه أحد شيئًا.', modeTitle: 'هل تغيّر ما يشمله البرنامج؟',
    toAll: 'كل منتج في البرنامج، والجديد أيضًا، حتى تستبعده.', toChosen: 'لا يبقى إلا ما تضعه. ومن يعرض غيره يحتفظ بنسبته 30 يومًا.',
    view_all: 'الكل', view_in: 'في البرنامج', view_out: 'المستبعدة', search: 'ابحث في منتجاتك',
    product: 'المنتج', products: 'منتجات', price: 'السعر', earns: 'تكسب عملية البيع', state: 'الحالة', earnsAbout: '{rate}، نحو {amount}',
    isIn: 'في البرنامج', isOut: 'مستبعد', notListed: 'لا يراه المتسوقون',
    include: 'إدخال', included: 'أصبحت في البرنامج', leaveOut: 'استبعاد', leftOut: 'استُبعدت',
    leaveOutTitle: { one: 'هل تستبعد منتجًا واحدًا؟', two: 'هل تستبعد منتجين؟', few: 'هل تستبعد {count} منتجات؟', many: 'هل تستبعد {count} منتجًا؟', other: 'هل تستبعد {count} منتج؟' }, leaveOutText: 'لا يكسب منها أحد جديد. ومن يعرض أحدها الآن يحتفظ بنسبته 30 يومًا. الطلبات السابقة تبقى كما هي.',
    none: 'لا منتجات هنا', noneText: 'جرّب كلمة أخرى أو تبويبًا آخر.',
  },
}) // prettier-ignore
