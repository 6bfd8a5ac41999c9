/**
 * What shoppers type and which demo products answer it: a line a query, "query > best best … ~ good good …". Judged by
 * hand from titles, types and descriptions; best counts 3, good 1, everything else nothing.
 */
const english = `
serum > morning-light-serum
vitamin c serum > morning-light-serum
face cream > cloud-cream
moisturiser > cloud-cream
cleansing oil > soft-landing-cleanser
face wash > soft-landing-cleanser
lip balm > tinted-lip-balm-duo
skincare > morning-light-serum cloud-cream soft-landing-cleanser
lamp > halo-table-lamp little-moon-lamp
table lamp > halo-table-lamp ~ little-moon-lamp
night light > little-moon-lamp
mug > daybreak-mug ~ sore-cup-pair meoto-yunomi-pair
stoneware > daybreak-mug ~ indigo-matcha-bowl halo-table-lamp
tote bag > sunrise-canvas-tote
canvas > sunrise-canvas-tote
jumper > aran-fisherman-jumper
wool scarf > moorland-tartan-scarf herringbone-scarf
scarves > moorland-tartan-scarf herringbone-scarf
tartan > moorland-tartan-scarf
lambswool throw > ribbed-lambswool-throw
blanket > ribbed-lambswool-throw
bobble hat > thistle-bobble-hat
cushion > harbour-check-cushion
yarn > hand-dyed-yarn-trio
winter hat > thistle-bobble-hat
coffee beans > gayo-highland-beans toraja-sapan-beans kintamani-espresso
espresso > kintamani-espresso
cold brew > cold-brew-concentrate
kettle > rimba-gooseneck-kettle ~ tokoname-kyusu
coffee grinder > jalan-hand-grinder
dripper > terra-dripper-set
cup and saucer > sore-cup-pair
matcha bowl > indigo-matcha-bowl
kintsugi > kintsugi-bowl
teapot > tokoname-kyusu ~ rimba-gooseneck-kettle
yunomi cups > meoto-yunomi-pair
tea > uji-tea-caddy ~ tokoname-kyusu meoto-yunomi-pair
furoshiki > seigaiha-furoshiki
vase > quiet-bud-vase
bamboo whisk > takayama-chasen
oud perfume > oud-royal-eau-de-parfum ~ diwaniya-gift-set oud-hair-mist
rose oil > taif-rose-attar
attar > taif-rose-attar ~ diwaniya-gift-set
incense > amber-incense-sticks majlis-bukhoor hindi-oud-chips ~ crown-mabkhara
incense burner > crown-mabkhara
oud chips > hindi-oud-chips ~ diwaniya-gift-set
bukhoor > majlis-bukhoor ~ amber-incense-sticks hindi-oud-chips
hair mist > oud-hair-mist
gift set > diwaniya-gift-set
amber > amber-incense-sticks ~ oud-royal-eau-de-parfum morning-light-serum`

const arabic = `
سيروم > morning-light-serum
كريم مرطب > cloud-cream
زيت التنظيف > soft-landing-cleanser
بلسم شفاه > tinted-lip-balm-duo
مصباح > halo-table-lamp ~ little-moon-lamp
مصباح طاولة > halo-table-lamp
كوب > daybreak-mug ~ meoto-yunomi-pair sore-cup-pair
حقيبة > sunrise-canvas-tote
حقيبه قماش > sunrise-canvas-tote
كنزة > aran-fisherman-jumper
وشاح > moorland-tartan-scarf herringbone-scarf
الوشاح > moorland-tartan-scarf herringbone-scarf
شال > moorland-tartan-scarf herringbone-scarf
بطانية صوف > ribbed-lambswool-throw
قبعة > thistle-bobble-hat
وسادة > harbour-check-cushion
خيوط > hand-dyed-yarn-trio
قهوة > cold-brew-concentrate gayo-highland-beans toraja-sapan-beans kintamani-espresso ~ terra-dripper-set jalan-hand-grinder
بن > gayo-highland-beans toraja-sapan-beans ~ kintamani-espresso
قهوة باردة > cold-brew-concentrate
غلاية > rimba-gooseneck-kettle
مطحنة قهوة > jalan-hand-grinder
فنجان > sore-cup-pair ~ daybreak-mug meoto-yunomi-pair
ماتشا > indigo-matcha-bowl ~ takayama-chasen
إبريق شاي > tokoname-kyusu
ابريق > tokoname-kyusu terra-dripper-set
شاي > uji-tea-caddy tokoname-kyusu
مزهرية > quiet-bud-vase
مخفقة > takayama-chasen
عطر > oud-royal-eau-de-parfum ~ oud-hair-mist taif-rose-attar
عطر العود > oud-royal-eau-de-parfum ~ oud-hair-mist
عُود > hindi-oud-chips oud-royal-eau-de-parfum oud-hair-mist ~ diwaniya-gift-set
بخور > majlis-bukhoor amber-incense-sticks ~ hindi-oud-chips crown-mabkhara
مبخرة > crown-mabkhara
طقم هدايا > diwaniya-gift-set`

const mixed = `
sweater > aran-fisherman-jumper
perfum > oud-royal-eau-de-parfum ~ oud-hair-mist taif-rose-attar
moistureiser > cloud-cream
matcha wisk > takayama-chasen
teepot > tokoname-kyusu
kopi > gayo-highland-beans toraja-sapan-beans kintamani-espresso cold-brew-concentrate ~ terra-dripper-set jalan-hand-grinder
oudh > oud-royal-eau-de-parfum hindi-oud-chips oud-hair-mist ~ diwaniya-gift-set majlis-bukhoor
shawl > moorland-tartan-scarf herringbone-scarf
عطر oud > oud-royal-eau-de-parfum ~ oud-hair-mist
كوب mug > daybreak-mug ~ sore-cup-pair meoto-yunomi-pair
beanie > thistle-bobble-hat
bakhoor > majlis-bukhoor ~ amber-incense-sticks hindi-oud-chips
lantern > halo-table-lamp little-moon-lamp
herrigbone > herringbone-scarf
مزهريه > quiet-bud-vase`

export type QueryGroup = 'English' | 'Arabic' | 'mixed, mistyped, synonyms'
export type JudgedQuery = {
  readonly group: QueryGroup
  readonly query: string
  /** handle -> 3 best, 1 good */
  readonly grades: ReadonlyMap<string, number>
}

function judge(group: QueryGroup, lines: string): JudgedQuery[] {
  return lines.trim().split('\n').map((line) => {
    const [query = '', answers = ''] = line.split(' > ')
    const [best = '', good = ''] = answers.split(' ~ ')
    const grade = (handles: string, points: number) =>
      handles.split(' ').filter(Boolean).map((handle) => [handle, points] as const) // prettier-ignore
    return { group, query, grades: new Map([...grade(good, 1), ...grade(best, 3)]) }
  }) // prettier-ignore
}

export const judgedQueries: readonly JudgedQuery[] = [
  ...judge('English', english),
  ...judge('Arabic', arabic),
  ...judge('mixed, mistyped, synonyms', mixed),
]
