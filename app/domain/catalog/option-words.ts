/** canonical word -> how merchants write it, in en, ar, de, fr, id, ja */
type Words = Readonly<Record<string, readonly string[]>>

const names: Words = {
  size: ['size', 'sizes', 'المقاس', 'مقاس', 'الحجم', 'حجم', 'größe', 'grösse', 'groesse', 'taille', 'ukuran', 'サイズ', '大きさ'],
  color: ['color', 'colour', 'colors', 'colours', 'اللون', 'لون', 'farbe', 'couleur', 'warna', 'カラー', '色'],
  material: ['material', 'fabric', 'المادة', 'الخامة', 'القماش', 'stoff', 'matière', 'matériau', 'tissu', 'bahan', '素材', '材質'],
  style: ['style', 'النمط', 'الطراز', 'stil', 'gaya', 'スタイル'],
  pattern: ['pattern', 'النقش', 'muster', 'motif', 'pola', '柄'],
  scent: ['scent', 'fragrance', 'العطر', 'الرائحة', 'duft', 'parfum', 'senteur', 'aroma', '香り'],
  flavor: ['flavor', 'flavour', 'taste', 'النكهة', 'الطعم', 'geschmack', 'saveur', 'goût', 'rasa', '味', 'フレーバー'],
  length: ['length', 'الطول', 'länge', 'longueur', 'panjang', '長さ', '丈'],
  volume: ['volume', 'capacity', 'السعة', 'volumen', 'inhalt', 'fassungsvermögen', 'contenance', 'capacité', 'isi', 'kapasitas', '容量'],
  weight: ['weight', 'الوزن', 'gewicht', 'poids', 'berat', '重さ', '重量'],
  grind: ['grind', 'الطحن', 'mahlgrad', 'mouture', 'gilingan', '挽き方'],
} // prettier-ignore

const colors: Words = {
  black: ['black', 'أسود', 'schwarz', 'noir', 'hitam', '黒', 'ブラック'],
  white: ['white', 'أبيض', 'weiß', 'weiss', 'blanc', 'putih', '白', 'ホワイト'],
  red: ['red', 'أحمر', 'rot', 'rouge', 'merah', '赤', 'レッド'],
  blue: ['blue', 'أزرق', 'blau', 'bleu', 'biru', '青', 'ブルー'],
  green: ['green', 'أخضر', 'grün', 'vert', 'hijau', '緑', 'グリーン'],
  yellow: ['yellow', 'أصفر', 'gelb', 'jaune', 'kuning', '黄', 'イエロー'],
  orange: ['orange', 'برتقالي', 'oranye', 'オレンジ'],
  pink: ['pink', 'وردي', 'زهري', 'rosa', 'rose', 'merah muda', 'ピンク'],
  purple: ['purple', 'بنفسجي', 'lila', 'violett', 'violet', 'ungu', '紫', 'パープル'],
  brown: ['brown', 'بني', 'braun', 'marron', 'cokelat', 'coklat', '茶', 'ブラウン'],
  gray: ['gray', 'grey', 'رمادي', 'grau', 'gris', 'abu-abu', '灰色', 'グレー'],
  beige: ['beige', 'بيج', 'krem', 'ベージュ'],
  gold: ['gold', 'ذهبي', 'doré', 'emas', '金', 'ゴールド'],
  silver: ['silver', 'فضي', 'silber', 'argenté', 'perak', '銀', 'シルバー'],
} // prettier-ignore

const sizes: Words = {
  xs: ['xs', 'x-small', 'extra small', 'صغير جدا'],
  s: ['s', 'small', 'صغير', 'klein', 'petit', 'kecil'],
  m: ['m', 'medium', 'متوسط', 'mittel', 'moyen', 'sedang'],
  l: ['l', 'large', 'كبير', 'groß', 'gross', 'grand', 'besar'],
  xl: ['xl', 'x-large', 'extra large', 'كبير جدا'],
  xxl: ['xxl', '2xl', 'xx-large'],
  xxxl: ['xxxl', '3xl', 'xxx-large'],
  'one size': ['one size', 'onesize', 'os', 'مقاس واحد', 'einheitsgröße', 'taille unique', 'all size', 'フリーサイズ', 'free size'],
} // prettier-ignore

function turnRound(words: Words): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(words).flatMap(([canonical, written]) => written.map((word): [string, string] => [word, canonical])),
  )
}

/** "اللون" -> "color" */
export const canonicalNames = turnRound(names)
/** by canonical name: "أحمر" -> "red" */
export const canonicalValues: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map([
  ['color', turnRound(colors)],
  ['size', turnRound(sizes)],
])
