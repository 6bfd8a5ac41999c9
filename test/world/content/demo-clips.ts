export type DemoClip = {
  slug: string
  file: string
  poster: string
  captions: { en: string; ar: string }
  title: string
  titleAr: string
  captionEn: string
  captionAr: string
  products: { shop: string; handle: string; atMs: number }[]
  creator: string
  durationMs: number
  width: number
  height: number
  /** What the caption files say, in order, spread over the length of the clip. */
  spoken: { en: string[]; ar: string[] }
}

type Words = [english: string, arabic: string]

const SHOPS = {
  aurora: 'aurora-goods.myshopify.com',
  thistle: 'thistle-and-thread.myshopify.com',
  kopi: 'kopi-nusantara.myshopify.com',
  hinata: 'hinata-craft.myshopify.com',
  dana: 'dana-oud.myshopify.com',
} as const

function clip(slug: string, shop: keyof typeof SHOPS, handles: [handle: string, atMs: number][], creator: string, title: Words, caption: Words, spoken: Words[]): DemoClip {
  return {
    slug,
    file: `/demo/clips/${slug}.mp4`,
    poster: `/demo/posters/${slug}.webp`,
    captions: { en: `/demo/captions/${slug}.en.vtt`, ar: `/demo/captions/${slug}.ar.vtt` },
    title: title[0],
    titleAr: title[1],
    captionEn: caption[0],
    captionAr: caption[1],
    products: handles.map(([handle, atMs]) => ({ shop: SHOPS[shop], handle, atMs })),
    creator,
    durationMs: 6000,
    width: 540,
    height: 960,
    spoken: { en: spoken.map(([en]) => en), ar: spoken.map(([, ar]) => ar) },
  }
} // prettier-ignore

export const demoClips: DemoClip[] = [
  clip('morning-serum', 'aurora', [['morning-light-serum', 600], ['cloud-cream', 3600]], 'maya.glow',
    ['Three drops before sunscreen', 'ثلاث قطرات قبل واقي الشمس'],
    ['Three drops, two minutes, one very good morning. Vitamin C that actually stays fresh. #skincare #vitaminc', 'ثلاث قطرات ودقيقتان وصباح جميل. فيتامين سي يبقى طازجًا فعلًا. #عناية_بالبشرة'],
    [['This is the step I never skip.', 'هذه الخطوة لا أتركها أبدًا.'], ['Three drops, pressed in, not rubbed.', 'ثلاث قطرات أضغطها برفق ولا أفركها.'], ['Then sunscreen. Always sunscreen.', 'ثم واقي الشمس. دائمًا واقي الشمس.']]),
  clip('oud-royal', 'dana', [['oud-royal-eau-de-parfum', 500], ['hindi-oud-chips', 3800]], 'lina.oud',
    ['The last scent to leave the room', 'آخر عطر يغادر المكان'],
    ['Cambodian oud, amber and one drop of rose. Wear it for the evening you want remembered. #oud #perfume', 'عود كمبودي وعنبر وقطرة ورد. تطيّب به لأمسية تريدها أن تُذكر. #عود #عطور'],
    [['It opens with amber, warm and dry.', 'يبدأ بالعنبر دافئًا وجافًا.'], ['Then the oud comes, slowly.', 'ثم يأتي العود على مهل.'], ['Ten hours later it is still here.', 'وبعد عشر ساعات ما زال حاضرًا.']]),
  clip('slow-pour', 'kopi', [['terra-dripper-set', 600], ['gayo-highland-beans', 3400]], 'dewi.seduh',
    ['Three minutes, one cup', 'ثلاث دقائق وفنجان واحد'],
    ['18 grams, 300 ml, 92 degrees. The rest is patience. #pourover #kopi', '18 غرامًا و300 مل و92 درجة، والباقي صبر. #قهوة_مقطرة'],
    [['Bloom for forty seconds.', 'اتركها تتفتح أربعين ثانية.'], ['Pour low and slow.', 'اسكب ببطء ومن قرب.'], ['Listen for the last drops.', 'وأنصت لآخر القطرات.']]),
  clip('furoshiki-opens', 'hinata', [['seigaiha-furoshiki', 700], ['uji-tea-caddy', 4300]], 'haruto.table',
    ['The wrapping is half the gift', 'الغلاف نصف الهدية'],
    ['No tape, no paper, nothing to throw away. Tea inside, a cloth to keep. #furoshiki #unboxing', 'لا شريط ولا ورق ولا شيء يُرمى. شاي في الداخل وقماش يبقى. #هدايا'],
    [['One knot holds everything.', 'عقدة واحدة تمسك كل شيء.'], ['Four corners open by themselves.', 'وأربع زوايا تنفتح وحدها.'], ['And inside: the first tea of spring.', 'وفي الداخل أول شاي الربيع.']]),
  clip('stack-of-throws', 'thistle', [['ribbed-lambswool-throw', 900]], 'callum.knits',
    ['Pick your hillside', 'اختر لون التل'],
    ['Moss, oat, heather, and a blue we are still arguing about. #lambswool #cosy', 'طحلب وشوفان وخلنج وأزرق ما زلنا نتجادل حوله. #صوف #دفء'],
    [['Moss, for the back of the sofa.', 'لون الطحلب لظهر الأريكة.'], ['Oat, for everyone else.', 'والشوفان لبقية الناس.'], ['Heather, if you can get it first.', 'والخلنج إن سبقت إليه.']]),
  clip('halo-at-dusk', 'aurora', [['halo-table-lamp', 900], ['little-moon-lamp', 3900]], 'noor.athome',
    ['Turn the evening on', 'أضئ المساء'],
    ['One touch and the room exhales. Three levels, all of them warm. #lighting #home', 'لمسة واحدة فتهدأ الغرفة. ثلاث درجات كلها دافئة. #إضاءة #ديكور'],
    [['The sun is gone, the room is blue.', 'غابت الشمس وازرقّت الغرفة.'], ['One touch.', 'لمسة واحدة.'], ['And now it is evening.', 'والآن حلّ المساء.']]),
  clip('bean-rain', 'kopi', [['gayo-highland-beans', 500], ['jalan-hand-grinder', 3700]], 'dewi.seduh',
    ['Roasted on Tuesday', 'حُمّصت يوم الثلاثاء'],
    ['Gayo is back: honey, cedar, no bitterness to hide. #coffee #sumatra', 'عاد بن غايو: عسل وأرز ولا مرارة يخفيها. #قهوة'],
    [['Listen to that.', 'أنصت لهذا الصوت.'], ['Wet-hulled, medium roast.', 'تحميص متوسط.'], ['Ground tomorrow, gone by Friday.', 'يُطحن غدًا وينفد قبل الجمعة.']]),
  clip('mabkhara-smoke', 'dana', [['crown-mabkhara', 500], ['majlis-bukhoor', 3500]], 'lina.oud',
    ['How a house says welcome', 'هكذا يرحّب البيت'],
    ['A little bukhoor before the guests, and again when they leave. #bukhoor #majlis', 'قليل من البخور قبل الضيوف ومرة أخرى عند وداعهم. #بخور #مجلس'],
    [['Charcoal first, until it is grey.', 'الفحم أولًا حتى يبيضّ.'], ['A pinch of bukhoor, no more.', 'ثم رشة بخور لا أكثر.'], ['Let the smoke find the curtains.', 'ودع الدخان يبلغ الستائر.']]),
  clip('glaze-turning', 'hinata', [['indigo-matcha-bowl', 500], ['kintsugi-bowl', 2600]], 'haruto.table',
    ['No two glazes agree', 'لا يتشابه طلاءان'],
    ['One bowl the colour of rain, one of snow. Turn them and choose your side. #ceramics #mashiko', 'وعاء بلون المطر وآخر بلون الثلج. أدِرهما واختر وجهك. #خزف'],
    [['Turn it and the sea changes.', 'أدره فيتبدّل البحر.'], ['This one was mended with gold.', 'وهذا رُمّم بالذهب.'], ['Choose the side that faces you.', 'واختر الوجه الذي يقابلك.']]),
  clip('tartan-wind', 'thistle', [['moorland-tartan-scarf', 500], ['herringbone-scarf', 3800]], 'callum.knits',
    ['Woven for weather', 'نُسج للطقس'],
    ['Bramble, pine and a line of straw. You will not find this sett anywhere else. #tartan #scarf', 'توت وصنوبر وخيط بلون القش. لن تجد هذه النقشة في مكان آخر. #وشاح'],
    [['This is our own tartan.', 'هذه نقشتنا الخاصة.'], ['Brushed soft with real thistles.', 'صُقلت بشوك حقيقي حتى لانت.'], ['Let the wind do the rest.', 'ودع الريح تكمل.']]),
  clip('mug-unboxed', 'aurora', [['daybreak-mug', 1900], ['aurora-gift-card', 4300]], 'noor.athome',
    ['Unboxing: Daybreak mug', 'فتح الصندوق: كوب الفجر'],
    ['Hands-free unboxing, because the coffee is in the other hand. #unboxing #mug', 'أفتح الصندوق بلا يدين لأن القهوة في اليد الأخرى. #فتح_صندوق'],
    [['Ribbon off, lid off.', 'نزيل الشريط ثم الغطاء.'], ['Every glaze line is its own.', 'لكل كوب خط طلاء خاص به.'], ['Good morning to you too.', 'وصباح الخير لك أيضًا.']]),
  clip('first-sencha', 'hinata', [['tokoname-kyusu', 600], ['meoto-yunomi-pair', 2400], ['uji-tea-caddy', 4200]], 'haruto.table',
    ['Seventy degrees, one minute', 'سبعون درجة ودقيقة واحدة'],
    ['The smallest ceremony I know: one pot, one cup, nothing to prove. #sencha #tea', 'أصغر طقس أعرفه: إبريق وكوب ولا شيء نثبته. #شاي'],
    [['Seventy degrees, not hotter.', 'سبعون درجة لا أكثر.'], ['One minute, lid on.', 'دقيقة واحدة والغطاء مغلق.'], ['Pour to the very last drop.', 'واسكب حتى آخر قطرة.']]),
] // prettier-ignore
