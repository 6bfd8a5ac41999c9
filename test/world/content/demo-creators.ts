export type DemoCreator = {
  handle: string
  displayName: string
  displayNameAr: string
  bio: string
  bioAr: string
  avatar: string
  language: 'en' | 'ar'
  links: { label: string; url: string }[]
}

const creator = (
  handle: string,
  avatar: string,
  names: [string, string],
  bios: [string, string],
  language: 'en' | 'ar',
): DemoCreator => ({
  handle,
  displayName: names[0],
  displayNameAr: names[1],
  bio: bios[0],
  bioAr: bios[1],
  avatar: `/demo/creators/${avatar}.webp`,
  language,
  links: [
    { label: 'Website', url: `https://${handle.replace('.', '-')}.example` },
    { label: 'Newsletter', url: `https://letters.example/${handle}` },
  ],
})

export const demoCreators: DemoCreator[] = [
  creator('maya.glow', 'maya', ['Maya Okafor', 'مايا أوكافور'], ['Skincare for people with ten minutes. Ingredient nerd, sunscreen nag.', 'عناية بالبشرة لمن لا يملك سوى عشر دقائق. مهووسة بالمكوّنات وواقي الشمس.'], 'en'),
  creator('lina.oud', 'lina', ['Lina Al-Sabah', 'لينا الصباح'], ['Perfume stories from Kuwait: oud, rose, and what my grandmother wore.', 'حكايات العطر من الكويت: العود والورد وما كانت تتطيّب به جدتي.'], 'ar'),
  creator('callum.knits', 'callum', ['Callum Fraser', 'كالوم فريزر'], ['I knit on trains. Wool, weather and honest reviews from Inverness.', 'أحبك الصوف في القطارات. صوف وطقس ومراجعات صادقة من إنفرنيس.'], 'en'),
  creator('dewi.seduh', 'dewi', ['Dewi Lestari Putri', 'ديوي لستاري'], ['One slow cup a day. Home brewing from Bandung, with numbers.', 'فنجان بطيء كل يوم. تحضير القهوة المنزلية من باندونغ بالأرقام.'], 'en'),
  creator('haruto.table', 'haruto', ['Haruto Mori', 'هاروتو موري'], ['Quiet tables, useful bowls. I visit kilns and drink the tea.', 'موائد هادئة وأوعية نافعة. أزور الأفران وأشرب الشاي.'], 'en'),
  creator('noor.athome', 'noor', ['Noor Haddad', 'نور حداد'], ['Small rooms, warm light. Interiors and gifts in Arabic and English.', 'غرف صغيرة وضوء دافئ. ديكور وهدايا بالعربية والإنجليزية.'], 'ar'),
] // prettier-ignore
