import { shopProducts } from './catalog-shape.ts'

const KNIT = 'Apparel & Accessories > Clothing > Clothing Tops > Sweaters'
const SCARF = 'Apparel & Accessories > Clothing Accessories > Scarves & Shawls'

export const thistleProducts = shopProducts(2, 'THT', 'Thistle & Thread', [
  {
    things: ['jumper', 'jumperHeather'], handle: 'aran-fisherman-jumper', title: 'Aran Fisherman Jumper', titleAr: 'كنزة أران المحبوكة',
    text: ['Cables and honeycomb in undyed British wool, knitted in the round so there are no side seams to rub.', '100% British wool, 5-gauge', 'Knitted in Hawick, finished by hand'],
    textAr: ['جدائل ونقوش خلايا النحل من صوف بريطاني، محبوكة دائريًا فلا درزات جانبية تزعجك.', 'صوف بريطاني 100%', 'حُبكت في هاويك وأُنجزت يدويًا'],
    type: 'Jumper', category: KNIT, tags: ['knitwear', 'wool', 'bestseller'], options: ['Colour', 'Size'],
    rows: [[['Ecru', 'S'], '145.00', 12], [['Ecru', 'M'], '145.00', 18], [['Ecru', 'L'], '145.00', 7], [['Heather', 'S'], '145.00', 9], [['Heather', 'M'], '145.00', 0], [['Heather', 'L'], '145.00', 5]],
  },
  {
    things: ['scarf'], handle: 'moorland-tartan-scarf', title: 'Moorland Tartan Scarf', titleAr: 'وشاح المروج بنقشة التارتان',
    text: ['Our own sett: bramble, pine and one line of straw. Brushed with thistle heads, as it used to be done.', 'Pure lambswool, 190 x 35 cm', 'Hand-twisted fringe'],
    textAr: ['نقشتنا الخاصة: لون التوت والصنوبر وخيط واحد بلون القش، مصقولة برؤوس الشوك كما كان يُصنع قديمًا.', 'صوف حملان خالص، 190 × 35 سم', 'شراشيب مفتولة يدويًا'],
    type: 'Scarf', category: SCARF, tags: ['scarf', 'tartan', 'lambswool'],
    rows: [[[], '58.00', 74]],
  },
  {
    things: ['herringbone'], handle: 'herringbone-scarf', title: 'Herringbone Merino Scarf', titleAr: 'وشاح ميرينو بنقشة عظم السمك',
    text: ['A sober weave in slate and oat that goes with every coat you own.', 'Extra-fine merino, 180 x 30 cm'],
    textAr: ['نسيج هادئ بلوني الأردواز والشوفان يناسب كل معاطفك.', 'ميرينو فائق النعومة، 180 × 30 سم'],
    type: 'Scarf', category: SCARF, tags: ['scarf', 'merino'],
    rows: [[[], '64.00', 39, '72.00']],
  },
  {
    things: ['throw'], handle: 'ribbed-lambswool-throw', title: 'Ribbed Lambswool Throw', titleAr: 'بطانية صوف الحملان المضلّعة',
    text: ['Heavy enough to hold you on the sofa, light enough to carry outside. Three colours taken from the hill behind the mill.', '140 x 180 cm', 'Washes at 30 degrees'],
    textAr: ['ثقيلة بما يكفي لتبقيك على الأريكة، وخفيفة بما يكفي لتحملها إلى الخارج. ثلاثة ألوان من التل خلف المصنع.', '140 × 180 سم', 'تُغسل على 30 درجة'],
    type: 'Throw', category: 'Home & Garden > Linens & Bedding > Bedding > Blankets', tags: ['home', 'blanket', 'lambswool'], options: ['Colour'],
    rows: [[['Moss'], '98.00', 26], [['Oat'], '98.00', 31], [['Heather'], '98.00', 14]],
  },
  {
    things: ['beanie'], handle: 'thistle-bobble-hat', title: 'Thistle Bobble Hat', titleAr: 'قبعة الشوك المحبوكة',
    text: ['The colour of a thistle in August, topped with a bobble you may remove for meetings.', 'One size, deep ribbed cuff'],
    textAr: ['بلون زهرة الشوك في أغسطس، تعلوها كرة صوفية يمكن نزعها وقت الاجتماعات.', 'مقاس واحد وحافة مضلّعة عريضة'],
    type: 'Hat', category: 'Apparel & Accessories > Clothing Accessories > Hats > Beanies', tags: ['hat', 'knitwear', 'gift'],
    rows: [[[], '34.00', 110]],
  },
  {
    things: ['cushion'], handle: 'harbour-check-cushion', title: 'Harbour Check Cushion', titleAr: 'وسادة المرفأ المربّعة',
    text: ['Woven wool over a feather pad, with a check borrowed from a fishing-boat sail.', '50 x 50 cm, hidden zip, pad included'],
    textAr: ['صوف منسوج فوق حشوة من الريش، بمربعات مستعارة من شراع قارب صيد.', '50 × 50 سم، سحّاب مخفي والحشوة مشمولة'],
    type: 'Cushion', category: 'Home & Garden > Decor > Throw Pillows', tags: ['home', 'cushion'],
    rows: [[[], '52.00', 48]],
  },
  {
    things: ['yarn'], handle: 'hand-dyed-yarn-trio', title: 'Hand-dyed Yarn Trio', titleAr: 'ثلاثية خيوط مصبوغة يدويًا',
    text: ['Three balls of aran-weight wool in rose, oat and pine. Enough for a hat, or for a very good start.', '3 x 100 g, 3 x 180 m'],
    textAr: ['ثلاث كرات من الصوف بألوان الورد والشوفان والصنوبر، تكفي لقبعة أو لبداية موفّقة.', '3 × 100 غ، 3 × 180 م'],
    type: 'Yarn', category: 'Arts & Entertainment > Hobbies & Creative Arts > Arts & Crafts', tags: ['yarn', 'craft', 'gift'],
    rows: [[[], '36.00', 67]],
  },
  {
    things: ['snood'], handle: 'pine-ribbed-snood', title: 'Pine Ribbed Snood', titleAr: 'طوق عنق صوفي مضلّع',
    text: ['Wrap it twice and forget the weather. A draft for next winter, still being sampled.'],
    textAr: ['لُفّه مرتين وانسَ الطقس. نموذج للشتاء القادم ما زال قيد التجربة.'],
    type: 'Snood', category: SCARF, tags: ['scarf', 'winter'], status: 'DRAFT',
    rows: [[[], '46.00', 20]],
  },
]) // prettier-ignore
