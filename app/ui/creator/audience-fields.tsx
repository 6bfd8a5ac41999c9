import { Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { Audience } from '#app/domain/creators/audiences.ts'
import { profileLimits } from '#app/domain/creators/limits.ts'
import { reachMessages } from '#app/ui/messages/reach-studio.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { Button } from '#app/ui/shared/button.tsx'
import { SelectField, TextField } from '#app/ui/shared/field.tsx'
import { formatDate } from '#app/ui/shared/format.ts'

const platforms = [
  { value: 'instagram', label: 'Instagram' },
  { value: 'tiktok', label: 'TikTok' },
  { value: 'youtube', label: 'YouTube' },
  { value: 'snapchat', label: 'Snapchat' },
  { value: 'x', label: 'X' },
  { value: 'facebook', label: 'Facebook' },
]

type Row = { key: number; audience: Audience | null }
type AudienceFieldsProps = { audiences: readonly Audience[]; errors: Readonly<Record<string, string>> }

/** The creator's accounts elsewhere; what was looked at says so. */
export function AudienceFields({ audiences, errors }: AudienceFieldsProps) {
  const t = useText(reachMessages)
  const locale = useLocale()
  const [rows, setRows] = useState<readonly Row[]>(() => audiences.map((audience, key) => ({ key, audience })))
  const add = () =>
    setRows((known) => [...known, { key: Math.max(-1, ...known.map(({ key }) => key)) + 1, audience: null }])
  return (
    <fieldset className="field stack-tight">
      <legend>{t('audiences')}</legend>
      <span className="field-hint">{t('audiencesHint')}</span>
      {rows.map(({ key, audience }, index) => (
        <div key={key} className="audience">
          <SelectField
            label={t('platform')}
            name={`audiences.${index}.platform`}
            defaultValue={audience?.platform ?? 'instagram'}
            options={[...platforms, { value: 'other', label: t('other') }]}
          />
          <TextField
            label={t('handle')}
            name={`audiences.${index}.handle`}
            dir="ltr"
            defaultValue={audience?.handle ?? ''}
            error={errors[`audiences.${index}.handle`]}
          />
          <TextField
            label={t('followers')}
            hint={
              audience?.checkedAt ? t('checked', { date: formatDate(audience.checkedAt, locale, 'UTC') }) : undefined
            }
            name={`audiences.${index}.followers`}
            inputMode="numeric"
            dir="ltr"
            defaultValue={audience ? String(audience.followers) : ''}
            error={errors[`audiences.${index}.followers`]}
          />
          <button
            type="button"
            className="icon-button"
            aria-label={t('remove', { position: index + 1 })}
            onClick={() => setRows((known) => known.filter((row) => row.key !== key))}
          >
            <Trash2 size={20} aria-hidden="true" />
          </button>
        </div>
      ))}
      {rows.length < profileLimits.audiences ? (
        <Button type="button" look="quiet" small onClick={add}>
          <Plus size={18} aria-hidden="true" />
          {t('add')}
        </Button>
      ) : null}
    </fieldset>
  )
}
