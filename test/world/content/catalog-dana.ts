import { shopProducts } from './catalog-shape.ts'

const PERFUME = 'Health & Beauty > Personal Care > Cosmetics > Perfumes & Colognes'
const INCENSE = 'Home & Garden > Decor > Home Fragrances > Incense'

export const danaProducts = shopProducts(5, 'DNA', 'Dana Oud', [
  {
    things: ['royal', 'saffron'], handle: 'oud-royal-eau-de-parfum', title: 'Oud Royal Eau de Parfum', titleAr: 'عطر العود الملكي',
    text: ['Cambodian oud laid over amber and a single drop of rose. It arrives quietly and is the last to leave.', 'Bottled in Kuwait City', 'Lasts ten hours on skin, days on a bisht'],
    textAr: ['عود كمبودي فوق العنبر وقطرة واحدة من الورد. يصل بهدوء ويكون آخر من يغادر.', 'معبأ في مدينة الكويت', 'يدوم عشر ساعات على البشرة وأيامًا على البشت'],
    type: 'Perfume', category: `${PERFUME} > Eaux de Parfum`, tags: ['oud', 'perfume', 'bestseller'], options: ['Scent', 'Size'],
    rows: [[['Amber', '50 ml'], '28.500', 46], [['Amber', '100 ml'], '44.750', 30, '52.000'], [['Saffron', '50 ml'], '29.500', 25], [['Saffron', '100 ml'], '46.500', 0]],
  },
  {
    things: ['attar'], handle: 'taif-rose-attar', title: 'Taif Rose Attar', titleAr: 'دهن الورد الطائفي',
    text: ['Roses picked before sunrise above Taif and distilled the same morning. One touch behind the ear is enough.', 'Pure oil, no alcohol', 'Cut-glass bottle with dipping rod'],
    textAr: ['ورد يُقطف قبل شروق الشمس في جبال الطائف ويُقطّر في الصباح نفسه. لمسة واحدة خلف الأذن تكفي.', 'زيت خالص بلا كحول', 'قارورة من الزجاج المشطوف مع عود للتطييب'],
    type: 'Attar', category: PERFUME, tags: ['rose', 'attar'], options: ['Size'],
    rows: [[['3 ml'], '18.250', 60], [['6 ml'], '33.000', 24]],
  },
  {
    things: ['mabkhara'], handle: 'crown-mabkhara', title: 'Crown Mabkhara', titleAr: 'مبخرة التاج',
    text: ['A burner for the majlis: brass crown, green marble bowl, a foot heavy enough to pass from hand to hand.', 'Height 18 cm', 'For charcoal or electric disc'],
    textAr: ['مبخرة تليق بالمجلس: تاج نحاسي ووعاء من الرخام الأخضر وقاعدة متزنة تنتقل بين الأيدي بأمان.', 'الارتفاع 18 سم', 'للفحم أو القرص الكهربائي'],
    type: 'Mabkhara', category: 'Home & Garden > Decor > Home Fragrance Accessories > Incense Holders', film: 'mabkhara-smoke', tags: ['mabkhara', 'home', 'gift'],
    rows: [[[], '36.900', 18]],
  },
  {
    things: ['oudbox'], handle: 'hindi-oud-chips', title: 'Aged Hindi Oud Chips', titleAr: 'كسر عود هندي معتّق',
    text: ['Heartwood from Assam, aged eight years, sorted by hand and kept in a walnut chest.', 'Sinks in water, as good oud does'],
    textAr: ['قلب خشب من آسام معتّق ثماني سنوات، يُفرز يدويًا ويُحفظ في صندوق من الجوز.', 'يغوص في الماء كما يفعل العود الجيد'],
    type: 'Oud', category: INCENSE, tags: ['oud', 'incense'], options: ['Weight'],
    rows: [[['25 g'], '55.000', 14], [['50 g'], '104.000', 8]],
  },
  {
    things: ['bukhoor'], handle: 'majlis-bukhoor', title: 'Majlis Bukhoor', titleAr: 'بخور المجلس',
    text: ['Oud shavings soaked in rose water, sandalwood oil and a secret that belongs to one grandmother.', 'Glass jar, 120 g'],
    textAr: ['نشارة عود منقوعة بماء الورد وزيت الصندل وسرّ تحتفظ به إحدى الجدات.', 'برطمان زجاجي، 120 غ'],
    type: 'Bukhoor', category: INCENSE, tags: ['bukhoor', 'home'],
    rows: [[[], '12.750', 95]],
  },
  {
    things: ['sticks'], handle: 'amber-incense-sticks', title: 'Amber Incense Sticks & Stand', titleAr: 'أعواد بخور العنبر مع الحامل',
    text: ['Forty slow sticks and a brass stand that catches every ash.', 'Each burns for 45 minutes'],
    textAr: ['أربعون عودًا بطيء الاحتراق مع حامل نحاسي يجمع كل الرماد.', 'يدوم كل عود 45 دقيقة'],
    type: 'Incense', category: INCENSE, tags: ['incense', 'gift'],
    rows: [[[], '9.500', 70, '11.250']],
  },
  {
    things: ['mist'], handle: 'oud-hair-mist', title: 'Silk Oud Hair Mist', titleAr: 'معطّر الشعر بالعود والحرير',
    text: ['Oud made light enough for hair: argan, silk protein, and a trail that turns a head or two.', '75 ml, alcohol-light'],
    textAr: ['عود خفيف يناسب الشعر، مع الأرغان وبروتين الحرير وأثر يلفت الأنظار.', '75 مل، قليل الكحول'],
    type: 'Hair mist', category: PERFUME, tags: ['hair', 'oud'],
    rows: [[[], '14.900', 52]],
  },
  {
    things: ['giftset'], handle: 'diwaniya-gift-set', title: 'Diwaniya Gift Set', titleAr: 'طقم هدايا الديوانية',
    text: ['Oud Royal, Taif attar and a handful of chips, tied with green silk. For a host you wish to thank properly.', 'Saves 9 dinars against the single pieces'],
    textAr: ['العود الملكي ودهن الورد الطائفي وحفنة من كسر العود، مربوطة بحرير أخضر. لمضيف يستحق شكرًا يليق به.', 'أوفر بتسعة دنانير من شراء القطع منفردة'],
    type: 'Gift set', category: PERFUME, tags: ['gift', 'oud'],
    rows: [[[], '69.500', 20, '78.500']],
  },
]) // prettier-ignore
