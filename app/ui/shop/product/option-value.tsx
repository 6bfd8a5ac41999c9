import { Picture } from '#app/ui/shared/picture.tsx'
import type { OptionValueView } from '#app/web/to-option-views.ts'

type OptionValueProps = {
  group: string
  value: OptionValueView & { readonly isOut: boolean; readonly words: string }
  isChecked: boolean
  onChoose: () => void
}

/** A radio that looks like what it chooses. The colour is a help; the name is always there. */
export function OptionValue({ group, value, isChecked, onChoose }: OptionValueProps) {
  const { label, swatch, picture, isOut, words } = value
  const looks = ['option', (swatch ?? picture) && 'option-swatch', isOut && 'option-out'].filter(Boolean).join(' ')
  return (
    <label className={looks}>
      <input type="radio" name={group} checked={isChecked} onChange={onChoose} aria-label={words} />
      <span aria-hidden="true">
        {swatch ? <i className="swatch" style={{ background: swatch }} /> : null}
        {picture && !swatch ? <Picture image={picture} alt="" shownWidth={32} className="swatch" /> : null}
        <bdi>{label}</bdi>
      </span>
    </label>
  )
}
