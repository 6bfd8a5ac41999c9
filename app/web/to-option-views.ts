import { optionTermsOf } from '#app/domain/catalog/option-terms.ts'
import { toImageView, type ImageView } from './image-view.server.ts'
import { swatchOf } from './swatch-of.ts'

export type OptionValueView = {
  readonly label: string
  /** CSS background of a known colour, or null; never shown without the label. */
  readonly swatch: string | null
  /** A picture of it, when it is a colour that has no known name. */
  readonly picture: ImageView | null
}

export type OptionView = {
  readonly name: string
  readonly isColour: boolean
  readonly values: readonly OptionValueView[]
}

type Option = { readonly name: string; readonly values: readonly string[] }
type Pictured = {
  readonly selectedOptions: readonly { readonly name: string; readonly value: string }[]
  readonly imageUrl: string | null
}

/** "Farbe" and "اللون" are colours too. */
export function isColourOption(option: Option): boolean {
  return optionTermsOf([option])[0]?.startsWith('color:') ?? false
}

/** Options for choosing from: colours with a swatch, or with the picture of the first variant that has the colour. */
export function toOptionViews(options: readonly Option[], variants: readonly Pictured[]): OptionView[] {
  return options.map((option) => {
    const isColour = isColourOption(option)
    const pictures = isColour ? firstPictures(option.name, variants) : new Map<string, string>()
    const values = option.values.map((label) => {
      const swatch = isColour ? swatchOf(label) : null
      return { label, swatch, picture: swatch === null ? toImageView(pictures.get(label) ?? null) : null }
    })
    return { name: option.name, isColour, values }
  })
}

function firstPictures(name: string, variants: readonly Pictured[]): Map<string, string> {
  const found = new Map<string, string>()
  for (const { selectedOptions, imageUrl } of variants) {
    const value = selectedOptions.find((selected) => selected.name === name)?.value
    if (value !== undefined && imageUrl !== null && !found.has(value)) found.set(value, imageUrl)
  }
  return found
}
