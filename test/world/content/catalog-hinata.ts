import { shopProducts } from './catalog-shape.ts'

const TEAWARE = 'Home & Garden > Kitchen & Dining > Tableware'
const BOWLS = `${TEAWARE} > Dinnerware > Bowls`
const TEA = 'Food, Beverages & Tobacco > Beverages > Tea & Infusions > Tea'

export const hinataProducts = shopProducts(4, 'HNC', 'Hinata Craft', [
  {
    things: ['chawan'], handle: 'indigo-matcha-bowl', title: 'Indigo Matcha Bowl', titleOwn: 'Indigo Matcha Bowl 藍の抹茶碗', titleAr: 'وعاء ماتشا نيلي',
    text: ['A bowl with room for the whisk and a glaze like the sea before rain. Thrown and fired in Mashiko.', 'Diameter 12.5 cm, stoneware', 'Comes in a paulownia box'],
    textAr: ['وعاء يتسع للمخفقة، بطلاء يشبه البحر قبل المطر. صُنع وأُحرق في ماشيكو.', 'القطر 12.5 سم، خزف', 'يأتي في صندوق من خشب الباولونيا'],
    type: 'Bowl', category: BOWLS, film: 'glaze-turning', tags: ['ceramics', 'matcha', 'bestseller'],
    rows: [[[], '7800', 22]],
  },
  {
    things: ['kintsugi'], handle: 'kintsugi-bowl', title: 'Snow Bowl with Kintsugi', titleOwn: 'Snow Bowl with Kintsugi 金継ぎ 雪の碗', titleAr: 'وعاء الثلج بفن الكينتسوغي',
    text: ['Each bowl is mended with urushi and gold where the kiln left a line, so each line is its own.', 'One of a kind', 'Wash by hand'],
    textAr: ['يُرمّم كل وعاء بورنيش الأوروشي والذهب حيث ترك الفرن أثره، فلكل خط قصته.', 'قطعة فريدة', 'يُغسل باليد'],
    type: 'Bowl', category: BOWLS, tags: ['ceramics', 'kintsugi'],
    rows: [[[], '24500', 3]],
  },
  {
    things: ['yunomi'], handle: 'meoto-yunomi-pair', title: 'Yunomi Cup Pair', titleOwn: 'Yunomi Cup Pair 夫婦湯呑', titleAr: 'زوج أكواب يونومي',
    text: ['One cup of snow, one of dusk: a pair for two people who drink tea at the same table.', '2 x 200 ml'],
    textAr: ['كوب بلون الثلج وآخر بلون الغسق، لاثنين يشربان الشاي على طاولة واحدة.', '2 × 200 مل'],
    type: 'Cups', category: `${TEAWARE} > Drinkware > Coffee & Tea Cups`, tags: ['ceramics', 'tea', 'gift'],
    rows: [[[], '6400', 40, '7200']],
  },
  {
    things: ['kyusu'], handle: 'tokoname-kyusu', title: 'Tokoname Kyusu Teapot', titleOwn: 'Tokoname Kyusu Teapot 常滑急須', titleAr: 'إبريق شاي توكونامي',
    text: ['Red clay that softens the bitterness of green tea, with a side handle and a built-in clay strainer.', '320 ml', 'Lid fitted to its own pot'],
    textAr: ['طين أحمر يخفف مرارة الشاي الأخضر، بمقبض جانبي ومصفاة من الطين نفسه.', '320 مل', 'غطاء مصنوع لإبريقه وحده'],
    type: 'Teapot', category: `${TEAWARE} > Coffee Servers & Teapots > Teapots`, tags: ['teapot', 'tea'],
    rows: [[[], '9200', 15]],
  },
  {
    things: ['sencha', 'hojicha'], handle: 'uji-tea-caddy', title: 'Uji Leaf Tea in Washi Caddy', titleOwn: 'Uji Leaf Tea in Washi Caddy 宇治茶 和紙缶', titleAr: 'شاي أوجي في علبة ورق الواشي',
    text: ['First-harvest leaf from Uji in a tin wrapped with wave-pattern paper. Keep the tin; refill the tea.', '80 g loose leaf', 'Harvested this spring'],
    textAr: ['أوراق القطفة الأولى من أوجي في علبة مغلفة بورق منقوش بالأمواج. احتفظ بالعلبة وجدّد الشاي.', '80 غ من الأوراق', 'حصاد هذا الربيع'],
    type: 'Tea', category: TEA, tags: ['tea', 'uji', 'gift'], options: ['Tea'],
    rows: [[['Sencha'], '2800', 130], [['Hojicha'], '2400', 85]],
  },
  {
    things: ['furoshiki'], handle: 'seigaiha-furoshiki', title: 'Ripple Furoshiki Cloth', titleOwn: 'Ripple Furoshiki Cloth 青海波 風呂敷', titleAr: 'قماش فوروشيكي بنقشة التموّج',
    text: ['A square of cotton that is a gift wrap today, a bag tomorrow and a picnic cloth on Sunday.', 'Dyed in Kyoto', 'Folding guide included'],
    textAr: ['مربّع قطني يكون اليوم غلاف هدية وغدًا حقيبة ويوم الأحد مفرش نزهة.', 'مصبوغ في كيوتو', 'مع دليل للطيّ'],
    type: 'Cloth', category: 'Home & Garden > Linens & Bedding', tags: ['furoshiki', 'textile', 'gift'], options: ['Size'],
    rows: [[['50 cm'], '1800', 90], [['70 cm'], '2600', 74], [['100 cm'], '3900', 0]],
  },
  {
    things: ['vase'], handle: 'quiet-bud-vase', title: 'Quiet Bud Vase', titleOwn: 'Quiet Bud Vase 一輪挿し', titleAr: 'مزهرية البرعم الهادئ',
    text: ['Made for one branch. The neck is narrow, so the branch decides where to lean.', 'Height 16 cm'],
    textAr: ['صُنعت لغصن واحد. عنقها ضيّق فيقرّر الغصن إلى أين يميل.', 'الارتفاع 16 سم'],
    type: 'Vase', category: 'Home & Garden > Decor > Vases', tags: ['ceramics', 'home'],
    rows: [[[], '5600', 27]],
  },
  {
    things: ['chasen'], handle: 'takayama-chasen', title: 'Takayama Bamboo Whisk', titleOwn: 'Takayama Bamboo Whisk 高山茶筅', titleAr: 'مخفقة خيزران من تاكاياما',
    text: ['Split from a single piece of bamboo into eighty tines, with a knife and no glue.', '80 tines, for thin tea'],
    textAr: ['تُشق من قطعة خيزران واحدة إلى ثمانين شعيرة بالسكين ومن دون غراء.', '80 شعيرة، للشاي الخفيف'],
    type: 'Whisk', category: 'Home & Garden > Kitchen & Dining > Kitchen Tools & Utensils > Whisks', tags: ['matcha', 'bamboo'],
    rows: [[[], '3300', 55]],
  },
  {
    things: ['sake'], handle: 'tokkuri-set', title: 'Tokkuri Pouring Set', titleOwn: 'Tokkuri Pouring Set 徳利セット', titleAr: 'طقم توكوري للتقديم',
    text: ['A small flask and two cups in river blue: for cold barley tea, yuzu water or whatever the evening asks for.', 'Flask 300 ml, cups 50 ml'],
    textAr: ['قارورة صغيرة وكوبان بزرقة النهر، لشاي الشعير البارد أو ماء اليوزو.', 'القارورة 300 مل والكوب 50 مل'],
    type: 'Set', category: `${TEAWARE} > Drinkware`, tags: ['ceramics', 'gift'],
    rows: [[[], '6900', 19]],
  },
]) // prettier-ignore
