import type { CreatorReach } from '#app/domain/creators/inputs.ts'
import type { ProgramSettings } from '#app/domain/programs/inputs.ts'
import type { CreatorName, ShopName } from './cast.ts'

type Audience = CreatorReach['audiences'][number]
const on = (platform: Audience['platform'], handle: string, followers: number): Audience => ({
  platform, handle, followers, url: null,
}) // prettier-ignore

const reach = (
  country: string,
  markets: string[],
  languages: string[],
  categories: string[],
  audiences: Audience[],
): Pick<CreatorReach, 'country' | 'markets' | 'languages' | 'categories' | 'audiences' | 'isListed'> => ({
  country, markets, languages, categories, audiences, isListed: true,
}) // prettier-ignore

/** Who follows each creator, where, and what for. */
export const reaches = {
  maya: reach('US', ['US', 'CA', 'GB'], ['en'], ['beauty'], [on('tiktok', 'maya.glow', 184_000), on('instagram', 'maya.glow', 61_500)]),
  lina: reach('KW', ['KW', 'AE', 'SA'], ['ar', 'en'], ['beauty', 'home'], [on('snapchat', 'lina.oud', 96_000), on('instagram', 'lina.oud', 43_200)]),
  callum: reach('GB', ['GB', 'US'], ['en'], ['fashion', 'home'], [on('youtube', 'callumknits', 38_900)]),
  dewi: reach('ID', ['ID', 'SG', 'US'], ['id', 'en'], ['food', 'home'], [on('instagram', 'dewi.seduh', 57_300), on('tiktok', 'dewi.seduh', 22_800)]),
  haruto: reach('JP', ['JP', 'US'], ['ja', 'en'], ['home', 'food'], [on('youtube', 'harutotable', 112_000)]),
  noor: reach('GB', ['GB', 'AE', 'US'], ['ar', 'en'], ['home'], [on('instagram', 'noor.athome', 74_600), on('tiktok', 'noor.athome', 29_100)]),
} satisfies Record<CreatorName, object> // prettier-ignore

type Texts = Pick<ProgramSettings, 'description' | 'terms' | 'approval'> & Partial<ProgramSettings>

const anybody = {
  markets: [],
  minimumFollowers: null,
  needsProof: false,
  categories: [],
  languages: [],
  minimumAge: null,
}

/** What each program says of itself, and whom it takes. */
export const programTexts: Readonly<Record<ShopName, Texts>> = {
  aurora: {
    description: 'We make things for the first and the last hour of the day. Show them as you use them; we send samples and never a script.',
    terms: 'Say that you earn from it. No paid ads on our name. Comparisons are welcome if you have used both.',
    approval: 'review',
    eligibility: { ...anybody, minimumFollowers: 20_000, languages: ['en', 'ar'] },
    marginCapBps: 1_500,
  },
  thistle: {
    description: 'Scottish wool, woven and knitted within forty miles. Honest close-ups sell more than adjectives.',
    terms: 'Show the cloth, not the price. Wool from other mills may stand beside ours.',
    approval: 'open',
  },
  kopi: {
    description: 'Single origins from Sumatra, Sulawesi and Bali, and what they are brewed with.',
    terms: 'Tell the roast date of the bag that you brew.',
    approval: 'open',
  },
  hinata: {
    description: 'Bowls, pots and tea from kilns that we visit ourselves. One table, one piece, no hurry.',
    terms: 'Name the kiln. Pieces with kintsugi are mended, not broken: please say so.',
    approval: 'open',
    eligibility: { ...anybody, minimumFollowers: 5_000 },
  },
  dana: {
    description: 'عود وورد وبخور من بيت كويتي. احكِ الحكاية كما تعيشها، ونحن نرسل لك العيّنات.',
    terms: 'اذكر أنك تكسب من الرابط. لا إعلانات مدفوعة باسم الدار.',
    approval: 'review',
    lifetimeDays: 90,
    marginCapBps: 2_000,
  },
} // prettier-ignore
