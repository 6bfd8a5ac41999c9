/** Which pictures and films exist; the names are those of things/ and scenes/. */
export const STILLS = [
  'serum', 'jar', 'pump', 'pumpSage', 'balm', 'lamp', 'moon', 'mug', 'mugSky', 'tote', 'giftcard',
  'jumper', 'jumperHeather', 'scarf', 'herringbone', 'throw', 'beanie', 'cushion', 'yarn', 'snood',
  'gayo', 'toraja', 'kintamani', 'dripper', 'kettle', 'grinder', 'coldbrew', 'cups',
  'chawan', 'kintsugi', 'yunomi', 'kyusu', 'sencha', 'hojicha', 'furoshiki', 'vase', 'sake', 'chasen',
  'royal', 'saffron', 'attar', 'mabkhara', 'oudbox', 'bukhoor', 'sticks', 'mist', 'giftset',
] // prettier-ignore

/** The same thing in another colour: its close view would tell nothing more. */
export const SECOND_COLOURS = new Set(['pumpSage', 'mugSky', 'jumperHeather', 'hojicha', 'saffron'])

export const AVATARS = ['lina', 'maya', 'callum', 'dewi', 'haruto', 'noor']

export const FILM_LIST = [
  { slug: 'morning-serum', house: 'aurora', posterAt: 3.4, drawn: 15 },
  { slug: 'oud-royal', house: 'dana', posterAt: 3.2, drawn: 15 },
  { slug: 'slow-pour', house: 'kopi', posterAt: 4, drawn: 15 },
  { slug: 'furoshiki-opens', house: 'hinata', posterAt: 5.4, drawn: 15 },
  { slug: 'stack-of-throws', house: 'thistle', posterAt: 5.4, drawn: 15 },
  { slug: 'halo-at-dusk', house: 'aurora', posterAt: 4, drawn: 10 },
  { slug: 'bean-rain', house: 'kopi', posterAt: 3, drawn: 15 },
  { slug: 'mabkhara-smoke', house: 'dana', posterAt: 4.5, drawn: 10 },
  { slug: 'glaze-turning', house: 'hinata', posterAt: 3.6, drawn: 10 },
  { slug: 'tartan-wind', house: 'thistle', posterAt: 2, drawn: 15 },
  { slug: 'mug-unboxed', house: 'aurora', posterAt: 3.6, drawn: 15 },
  { slug: 'first-sencha', house: 'hinata', posterAt: 3.4, drawn: 10 },
]
