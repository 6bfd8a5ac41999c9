import { shopProducts } from './catalog-shape.ts'

export const auroraProducts = shopProducts(1, 'AUR', 'Aurora Goods', [
  {
    things: ['serum'], handle: 'morning-light-serum', title: 'Morning Light Vitamin C Serum', titleAr: 'سيروم ضوء الصباح بفيتامين سي',
    text: ['Fifteen per cent stabilised vitamin C in a light, apricot-scented oil. Three drops before sunscreen and the day looks well slept.', 'Brightens and evens tone in four weeks', 'Amber glass keeps the formula fresh for six months', 'Fragrance from apricot kernel only'],
    textAr: ['خمسة عشر بالمئة من فيتامين سي الثابت في زيت خفيف بعطر المشمش. ثلاث قطرات قبل واقي الشمس، ويبدو وجهك كأنه نام جيدًا.', 'يمنح البشرة إشراقًا ولونًا متجانسًا خلال أربعة أسابيع', 'زجاج كهرماني يحفظ التركيبة ستة أشهر', 'عطره من نواة المشمش وحدها'],
    type: 'Serum', category: 'Health & Beauty > Personal Care > Cosmetics > Skin Care > Face Serums', tags: ['skincare', 'vitamin-c', 'bestseller'], options: ['Size'],
    rows: [[['30 ml'], '38.00', 120], [['50 ml'], '54.00', 64, '62.00']],
  },
  {
    things: ['jar'], handle: 'cloud-cream', title: 'Cloud Cream Moisturiser', titleAr: 'كريم السحاب المرطّب',
    text: ['A whipped ceramide cream that disappears into the skin and stays there until evening.', 'For normal to dry skin', 'Refillable jar, copper-coloured seal'],
    textAr: ['كريم مخفوق غني بالسيراميد يذوب في البشرة ويدوم أثره حتى المساء.', 'للبشرة العادية والجافة', 'علبة قابلة لإعادة التعبئة بحلقة نحاسية اللون'],
    type: 'Moisturiser', category: 'Health & Beauty > Personal Care > Cosmetics > Skin Care > Face Moisturizers', tags: ['skincare', 'moisturiser'], options: ['Format'],
    rows: [[['Jar 50 ml'], '42.00', 88], [['Refill 50 ml'], '34.00', 140]],
  },
  {
    things: ['pump', 'pumpSage'], handle: 'soft-landing-cleanser', title: 'Soft Landing Cleansing Oil', titleAr: 'زيت التنظيف اللطيف',
    text: ['Turns from oil to milk with a splash of water and takes the day off, mascara included.', 'Rinses clean, leaves no film', 'Pump bottle made from recycled plastic'],
    textAr: ['يتحوّل من زيت إلى حليب بلمسة ماء ويزيل تعب اليوم ومستحضرات التجميل، حتى الماسكارا.', 'يُشطف تمامًا دون أثر دهني', 'عبوة من بلاستيك معاد تدويره'],
    type: 'Cleanser', category: 'Health & Beauty > Personal Care > Cosmetics > Skin Care', tags: ['skincare', 'cleanser'], options: ['Scent'],
    rows: [[['Unscented'], '29.00', 75], [['Sage'], '29.00', 0]],
  },
  {
    things: ['balm'], handle: 'tinted-lip-balm-duo', title: 'First Blush Lip Balm Duo', titleAr: 'ثنائي بلسم الشفاه الملوّن',
    text: ['Two sheer tints, one for weekdays and one for Friday night. Shea butter, no stickiness.', 'Set of two, 4 g each'],
    textAr: ['لونان شفافان، أحدهما لأيام العمل والآخر لليلة الجمعة. بزبدة الشيا ومن دون ملمس لزج.', 'قطعتان، 4 غرامات لكل منهما'],
    type: 'Lip balm', category: 'Health & Beauty > Personal Care > Cosmetics > Makeup > Lip Makeup', tags: ['lips', 'gift'],
    rows: [[[], '24.00', 210, '28.00']],
  },
  {
    things: ['lamp'], handle: 'halo-table-lamp', title: 'Halo Table Lamp', titleAr: 'مصباح هالة للطاولة',
    text: ['A mushroom of opal glass that dims from reading light to ember. The base is one turned piece of stoneware.', 'Touch dimmer, three warm levels', 'Height 34 cm, 2 m cloth cable'],
    textAr: ['مصباح من الزجاج الحليبي على هيئة فطر، يخفت ضوؤه من نور القراءة إلى وهج الجمر. قاعدته قطعة واحدة من الخزف.', 'تحكّم باللمس بثلاث درجات دافئة', 'الارتفاع 34 سم، وكابل قماشي بطول مترين'],
    type: 'Lamp', category: 'Home & Garden > Lighting > Lamps > Table Lamps', film: 'halo-at-dusk', tags: ['home', 'lighting', 'bestseller'], options: ['Plug'],
    rows: [[['US'], '118.00', 34], [['EU'], '118.00', 22], [['UK'], '118.00', 9]],
  },
  {
    things: ['moon'], handle: 'little-moon-lamp', title: 'Little Moon Night Light', titleAr: 'ضوء القمر الصغير',
    text: ['A globe that glows like the first hour after sunset. Cordless, so it follows you to the balcony.', 'Up to 12 hours on one charge', 'Walnut foot, copper arc'],
    textAr: ['كرة تتوهّج كالساعة الأولى بعد الغروب، ومن دون سلك لترافقك إلى الشرفة.', 'حتى 12 ساعة بشحنة واحدة', 'قاعدة من خشب الجوز وقوس نحاسي'],
    type: 'Lamp', category: 'Home & Garden > Lighting > Night Lights & Ambient Lighting', tags: ['home', 'lighting'],
    rows: [[[], '74.00', 41]],
  },
  {
    things: ['mug', 'mugSky'], handle: 'daybreak-mug', title: 'Daybreak Stoneware Mug', titleAr: 'كوب الفجر الخزفي',
    text: ['Dipped by hand so that no two glaze lines agree. Holds exactly as much coffee as a good morning needs.', '350 ml, dishwasher safe', 'Speckled stoneware, glazed inside and out'],
    textAr: ['يُغمس في الطلاء يدويًا فلا يتشابه خطّان. يتّسع تمامًا لقهوة صباح جميل.', 'سعة 350 مل، آمن في غسّالة الصحون', 'خزف مرقّط مطلي من الداخل والخارج'],
    type: 'Mug', category: 'Home & Garden > Kitchen & Dining > Tableware > Drinkware > Mugs', tags: ['kitchen', 'ceramics'], options: ['Colour'],
    rows: [[['Apricot'], '26.00', 96], [['Sky'], '26.00', 58]],
  },
  {
    things: ['tote'], handle: 'sunrise-canvas-tote', title: 'Sunrise Canvas Tote', titleAr: 'حقيبة شروق القماشية',
    text: ['Heavy organic canvas with a sunrise printed in four inks. Carries groceries, a laptop, a small dog.', '42 x 40 cm, long handles, inner pocket'],
    textAr: ['قماش قطني عضوي متين بطبعة شروق من أربعة ألوان. تحمل مشترياتك وحاسوبك وكل ما تحتاجه.', '42 × 40 سم، مقبضان طويلان وجيب داخلي'],
    type: 'Bag', category: 'Luggage & Bags > Shopping Totes', tags: ['bag', 'organic'],
    rows: [[[], '32.00', 150]],
  },
  {
    things: ['giftcard'], handle: 'aurora-gift-card', title: 'Aurora Goods Gift Card', titleAr: 'بطاقة هدايا أورورا',
    text: ['For the friend who knows exactly what they like. Sent by email, never expires.'],
    textAr: ['للصديق الذي يعرف تمامًا ما يحب. تُرسل بالبريد الإلكتروني ولا تنتهي صلاحيتها.'],
    type: 'Gift card', category: 'Gift Cards', tags: ['gift'], options: ['Amount'], giftCard: true,
    rows: [[['$25'], '25.00', 9999], [['$50'], '50.00', 9999], [['$100'], '100.00', 9999]],
  },
]) // prettier-ignore
