import { TextField } from '@shopify/polaris'
import { adminSharedMessages } from '#app/ui/messages/admin-shared.ts'
import { useText } from '#app/ui/messages/use-text.tsx'

type UnitsFieldProps = {
  /** Read out, not shown: what stands beside the field says it to the eye. */
  readonly label: string
  readonly most: number
  readonly value: string
  readonly onChange: (value: string) => void
}

/** How many of at most so many. */
export function UnitsField({ label, most, value, onChange }: UnitsFieldProps) {
  const t = useText(adminSharedMessages)
  return (
    <div style={{ inlineSize: '9rem' }}>
      <TextField
        type="number"
        label={label}
        labelHidden
        min={0}
        max={most}
        suffix={t('ofUnits', { count: most })}
        value={value}
        disabled={most === 0}
        onChange={onChange}
        autoComplete="off"
      />
    </div>
  )
}
