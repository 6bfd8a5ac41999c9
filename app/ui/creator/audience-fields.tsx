import { Plus, Trash2 } from 'lucide-react'
import type { SerializeFrom } from '@remix-run/node'
import { useState } from 'react'
import { profileLimits } from '#app/domain/creators/limits.ts'
import { reachMessages } from '#app/ui/messages/reach-studio.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { Button } from '#app/ui/shared/button.tsx'
import { SelectField, TextField } from '#app/ui/shared/field.tsx'
import { formatDate } from '#app/ui/shared/format.ts'
import type { AudienceView } from '#app/web/studio-reach.server.ts'
import { AudienceProof } from './audience-proof.tsx'

const platforms = [
  { value: 'instagram', label: 'Instagram' },
  { value: 'tiktok', label: 'TikTok' },
  { value: 'youtube', label: 'YouTube' },
  { value: 'snapchat', label: 'Snapchat' },
  { value: 'x', label: 'X' },
  { value: 'facebook', label: 'Facebook' },
]

type Saved = SerializeFrom<AudienceView>
/** `name`: of the account as it was saved; null for a row that is new. */
type Row = { key: number; name: string | null }
const nameOf = ({ platform, handle }: Saved) => `${platform} ${handle.toLowerCase()}`
type AudienceFieldsProps = { audiences: readonly Saved[]; errors: Readonly<Record<string, string>> }

/** The creator's accounts elsewhere; what was looked at says so. */
export function AudienceFields({ audiences, errors }: AudienceFieldsProps) {
  const t = useText(reachMessages)
  const locale = useLocale()
  const [rows, setRows] = useState<readonly Row[]>(() =>
    audiences.map((audience, key) => ({ key, name: nameOf(audience) })),
  )
  const add = () =>
    setRows((known) => [...known, { key: Math.max(-1, ...known.map(({ key }) => key)) + 1, name: null }])
  return (
    <fieldset className="field stack-tight">
      <legend>{t('audiences')}</legend>
      <span className="field-hint">{t('audiencesHint')}</span>
      {rows.map(({ key, name }, index) => {
        const audience = audiences.find((one) => nameOf(one) === name) ?? null
        return (
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
            <AudienceProof audience={audience} />
          </div>
        )
      })}
      {rows.length < profileLimits.audiences ? (
        <Button type="button" look="quiet" small onClick={add}>
          <Plus size={18} aria-hidden="true" />
          {t('add')}
        </Button>
      ) : null}
    </fieldset>
  )
}
