import { Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { ProfileLink } from '#app/domain/creators/inputs.ts'
import { profileLimits } from '#app/domain/creators/limits.ts'
import { profileMessages } from '#app/ui/messages/profile-studio.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { Button } from '#app/ui/shared/button.tsx'
import { TextField } from '#app/ui/shared/field.tsx'

type Row = ProfileLink & { key: number }
type LinkFieldsProps = { links: readonly ProfileLink[]; errors: Readonly<Record<string, string>> }

/** Up to five rows. Rows left empty are not sent, so the numbers in the names are those of the filled ones. */
export function LinkFields({ links, errors }: LinkFieldsProps) {
  const t = useText(profileMessages)
  const [rows, setRows] = useState<readonly Row[]>(() => links.map((link, key) => ({ ...link, key })))
  const change = (key: number, part: Partial<ProfileLink>) =>
    setRows((known) => known.map((row) => (row.key === key ? { ...row, ...part } : row)))
  const add = () =>
    setRows((known) => [...known, { label: '', url: '', key: Math.max(0, ...known.map((row) => row.key)) + 1 }])
  const isFilled = (row: Row) => row.label.trim() !== '' || row.url.trim() !== ''
  return (
    <fieldset className="field">
      <legend>{t('links')}</legend>
      <span className="field-hint">{t('linksHint', { maximum: profileLimits.links })}</span>
      {rows.map((row, index) => {
        const place = rows.slice(0, index).filter(isFilled).length
        const name = (part: string) => (isFilled(row) ? `links.${place}.${part}` : undefined)
        const error = (part: string) => (isFilled(row) ? errors[`links.${place}.${part}`] : undefined)
        return (
          <div key={row.key} className="link-group">
            <TextField
              label={t('linkLabel')}
              name={name('label')}
              value={row.label}
              maxLength={profileLimits.linkLabel}
              error={error('label')}
              onChange={(event) => change(row.key, { label: event.currentTarget.value })}
            />
            <TextField
              label={t('linkUrl')}
              name={name('url')}
              value={row.url}
              dir="ltr"
              inputMode="url"
              placeholder="https://"
              error={error('url')}
              onChange={(event) => change(row.key, { url: event.currentTarget.value })}
            />
            <button
              type="button"
              className="icon-button"
              aria-label={t('removeLink', { position: index + 1 })}
              onClick={() => setRows((known) => known.filter((other) => other.key !== row.key))}
            >
              <Trash2 size={20} aria-hidden="true" />
            </button>
          </div>
        )
      })}
      {rows.length < profileLimits.links ? (
        <Button type="button" look="quiet" small onClick={add}>
          <Plus size={18} aria-hidden="true" />
          {t('addLink')}
        </Button>
      ) : null}
    </fieldset>
  )
}
