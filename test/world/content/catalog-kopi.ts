import { shopProducts } from './catalog-shape.ts'

const COFFEE = 'Food, Beverages & Tobacco > Beverages > Coffee'
const BEANS = `${COFFEE} > Coffee Beans & Ground Coffee`
const BREW = 'Home & Garden > Kitchen & Dining > Kitchen Tools & Utensils'

export const kopiProducts = shopProducts(3, 'KPN', 'Kopi Nusantara', [
  {
    things: ['gayo'], handle: 'gayo-highland-beans', title: 'Gayo Highland, Wet-hulled', titleOwn: 'Gayo Highland, Giling Basah', titleAr: 'بن مرتفعات غايو',
    text: ['Dark honey, cedar and a long, low finish, from cooperatives around Lake Laut Tawar in Aceh.', 'Altitude 1,450 m, wet-hulled', 'Medium roast, roasted to order on Tuesdays'],
    textAr: ['عسل داكن وخشب أرز ونهاية طويلة هادئة، من تعاونيات حول بحيرة لاوت تاوار في آتشيه.', 'على ارتفاع 1450 م', 'تحميص متوسط حسب الطلب كل ثلاثاء'],
    type: 'Coffee', category: BEANS, tags: ['coffee', 'sumatra', 'bestseller'], options: ['Weight', 'Grind'],
    rows: [[['200 g', 'Whole bean'], '98000.00', 140], [['200 g', 'Filter'], '98000.00', 85], [['1 kg', 'Whole bean'], '425000.00', 32, '470000.00']],
  },
  {
    things: ['toraja'], handle: 'toraja-sapan-beans', title: 'Toraja Sapan, Natural', titleOwn: 'Toraja Sapan, Proses Natural', titleAr: 'بن توراجا سابان المجفف طبيعيًا',
    text: ['Dried in the cherry on raised beds in Sulawesi: dried mango, dark chocolate, a little clove.', 'Altitude 1,600 m, natural', 'Light roast for filter'],
    textAr: ['يُجفف داخل الثمرة على أسرّة مرتفعة في سولاويسي: مانجو مجففة وشوكولاتة داكنة ولمسة قرنفل.', 'على ارتفاع 1600 م', 'تحميص خفيف للترشيح'],
    type: 'Coffee', category: BEANS, tags: ['coffee', 'sulawesi'], options: ['Weight'],
    rows: [[['200 g'], '125000.00', 60], [['1 kg'], '545000.00', 0]],
  },
  {
    things: ['kintamani'], handle: 'kintamani-espresso', title: 'Kintamani Espresso Roast', titleOwn: 'Kintamani, Sangrai Espresso', titleAr: 'خلطة كينتاماني للإسبريسو',
    text: ['Grown between orange trees on a Balinese volcano, roasted for milk. Caramel first, citrus later.', 'Dark-medium roast', 'Best from day 7 to day 35'],
    textAr: ['يُزرع بين أشجار البرتقال على بركان في بالي ويُحمّص ليمتزج بالحليب. كراميل أولًا ثم حمضيات.', 'تحميص متوسط داكن', 'يُفضّل بين اليوم السابع والخامس والثلاثين'],
    type: 'Coffee', category: BEANS, tags: ['coffee', 'bali', 'espresso'], options: ['Weight'],
    rows: [[['250 g'], '115000.00', 92], [['1 kg'], '420000.00', 24]],
  },
  {
    things: ['dripper'], handle: 'terra-dripper-set', title: 'Terra Dripper & Server', titleOwn: 'Terra Dripper & Server Keramik', titleAr: 'طقم ترشيح تيرا مع إبريق',
    text: ['A hand-thrown cone on a glass server with a teak collar. Slow on purpose.', 'For 2 to 4 cups', 'Uses size 02 paper filters, 40 included'],
    textAr: ['قمع خزفي مصنوع يدويًا فوق إبريق زجاجي بطوق من خشب الساج. بطيء عن قصد.', 'لكوبين إلى أربعة أكواب', 'يستخدم مرشحات ورقية مقاس 02، مع 40 مرشحًا'],
    type: 'Brewer', category: BREW, tags: ['brewing', 'ceramics'],
    rows: [[[], '389000.00', 45]],
  },
  {
    things: ['kettle'], handle: 'rimba-gooseneck-kettle', title: 'Rimba Gooseneck Kettle', titleOwn: 'Ketel Leher Angsa Rimba', titleAr: 'غلاية ريمبا ذات العنق الطويل',
    text: ['A pour you can draw with. Matte black steel, teak grip, balanced when full.', '0.9 litre, for gas and induction'],
    textAr: ['صبّ دقيق كأنك ترسم. فولاذ أسود مطفأ ومقبض من الساج، متوازنة حتى وهي ممتلئة.', 'سعة 0.9 لتر، للغاز والحث الحراري'],
    type: 'Kettle', category: 'Home & Garden > Kitchen & Dining > Cookware & Bakeware > Cookware > Stovetop Kettles', tags: ['brewing', 'kettle'],
    rows: [[[], '615000.00', 28, '690000.00']],
  },
  {
    things: ['grinder'], handle: 'jalan-hand-grinder', title: 'Jalan Hand Grinder', titleOwn: 'Penggiling Tangan Jalan', titleAr: 'مطحنة جالان اليدوية',
    text: ['Steel burrs and a teak chamber; forty turns for one cup, wherever you are.', '38 mm conical burrs, 24 steps'],
    textAr: ['شفرات فولاذية وحجرة من الساج؛ أربعون لفّة لكوب واحد أينما كنت.', 'شفرات مخروطية 38 مم و24 درجة طحن'],
    type: 'Grinder', category: BREW, tags: ['brewing', 'travel'],
    rows: [[[], '745000.00', 17]],
  },
  {
    things: ['coldbrew'], handle: 'cold-brew-concentrate', title: 'Night Train Cold Brew', titleOwn: 'Cold Brew Kereta Malam', titleAr: 'قهوة باردة مركّزة',
    text: ['Steeped for eighteen hours while the Argo Lawu crosses Java. Cut one to two over ice.', '500 ml, keeps 21 days in the fridge'],
    textAr: ['تُنقع ثماني عشرة ساعة، مدة رحلة قطار ليلي. خفّفها بضعفها فوق الثلج.', '500 مل، تُحفظ 21 يومًا في الثلاجة'],
    type: 'Coffee', category: COFFEE, tags: ['coffee', 'cold-brew'], options: ['Pack'],
    rows: [[['1 bottle'], '85000.00', 70], [['3 bottles'], '235000.00', 22]],
  },
  {
    things: ['cups'], handle: 'sore-cup-pair', title: 'Sore Cup & Saucer Pair', titleOwn: 'Sepasang Cangkir Sore', titleAr: 'فنجانا المساء مع صحنيهما',
    text: ['Sore means late afternoon, and these two cups are its colours: brick and rice.', '2 x 180 ml, stoneware from Plered'],
    textAr: ['«سوري» تعني آخر العصر، ولون الفنجانين لونه: القرميد والأرز.', '2 × 180 مل، خزف من بليريد'],
    type: 'Cups', category: 'Home & Garden > Kitchen & Dining > Tableware > Drinkware > Coffee & Tea Cups', tags: ['ceramics', 'gift'],
    rows: [[[], '210000.00', 36]],
  },
]) // prettier-ignore
