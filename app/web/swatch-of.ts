import { optionTermsOf } from '#app/domain/catalog/option-terms.ts'

/** English words that shops use for colours; the common ones in other languages come to these by their option term. */
// prettier-ignore
const colours: Readonly<Record<string, string>> = {
  black: '#17171b', ink: '#1d2233', onyx: '#1c1c1f', charcoal: '#3b3e44', graphite: '#43464c', anthracite: '#383b40',
  grey: '#8d9095', gray: '#8d9095', silver: '#c3c6ca', slate: '#5f6b78', stone: '#b3aa9c', ash: '#b5b7b4', smoke: '#9a9ea3',
  white: '#ffffff', snow: '#fbfbfd', ivory: '#fbf6e6', cream: '#f6ecd2', pearl: '#efebe2', chalk: '#f3f1ea', ecru: '#e8dfc8',
  beige: '#dfcfb2', sand: '#dcc8a2', oat: '#ddcdb0', natural: '#e2d5bd', tan: '#c69c6d', camel: '#bf8f5a', nude: '#e3bfa5',
  brown: '#6d4630', chocolate: '#4b2e20', coffee: '#54382b', walnut: '#5b4031', oak: '#b58a5a', cognac: '#9a4f28', bronze: '#9b6a38',
  copper: '#b56a43', gold: '#d0a53c', brass: '#b9993f', yellow: '#f3cf34', mustard: '#d3a22a', lemon: '#f6e468', honey: '#dca63a',
  amber: '#e39a1c', orange: '#ee7d25', apricot: '#f5b483', peach: '#f7bfa0', coral: '#f47a66', terracotta: '#c0603f', rust: '#a44a26',
  red: '#cf2a2f', crimson: '#b0182e', scarlet: '#d62a1c', cherry: '#a5142f', burgundy: '#6a1a2d', wine: '#66202f', maroon: '#6b1d26',
  pink: '#f2a0bd', rose: '#e0839a', blush: '#edc4c3', fuchsia: '#d6258b', magenta: '#c2277f', berry: '#8e2550', plum: '#61305a',
  purple: '#6d3c9a', violet: '#7b4fc4', lilac: '#c3aadf', lavender: '#b9a9e0', mauve: '#b390a8', aubergine: '#45243f',
  blue: '#2b62c4', navy: '#1d2a4d', indigo: '#34408f', cobalt: '#1f4bb0', royal: '#2a4fb5', sky: '#8fc3ea', denim: '#4a6a93',
  azure: '#3f93dd', ocean: '#1f6d8f', petrol: '#175563', teal: '#157a78', turquoise: '#37b8b2', aqua: '#6fd0cf', cyan: '#2bb9d3',
  green: '#2f7d45', emerald: '#14804f', forest: '#21472f', olive: '#6c6c33', khaki: '#a39a68', sage: '#a3b294', moss: '#66713f',
  mint: '#b4e2c8', lime: '#b3d335', pistachio: '#bfd299', jade: '#3d9a72', fern: '#56814f', clay: '#b67a5a',
}

/**
 * The CSS background of a colour as shops name it ("Forest green", "Black / Sand"); two colours share the dot.
 * Null for a name that is no colour, which then stands there as words alone.
 */
export function swatchOf(label: string): string | null {
  const parts = label.split(/\s*(?:\/|&|\+|\band\b|\bund\b|\bet\b)\s*/iu).map(colourIn)
  const [first, second] = parts
  if (!first || parts.some((part) => part === null)) return null
  return second ? `linear-gradient(135deg, ${first} 50%, ${second} 50%)` : first
}

/** The first word that is known: "forest green" is forest, "light blue" is blue. */
function colourIn(words: string): string | null {
  const [term = ''] = optionTermsOf([{ name: 'color', values: [words] }])
  const known = term
    .slice('color:'.length)
    .split(/[\s-]+/)
    .flatMap((word) => (Object.hasOwn(colours, word) ? (colours[word] ?? []) : []))
  return known[0] ?? null
}
