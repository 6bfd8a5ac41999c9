import { useState } from 'react'
import { variantName } from '#app/domain/catalog/variant-name.ts'
import { returnReasons } from '#app/domain/returns/reasons.ts'
import type { ReturnableLineView } from '#app/domain/returns/return-view.ts'
import { returnPageMessages } from '#app/ui/messages/return-page.ts'
import { notReturnableMessages, returnReasonMessages } from '#app/ui/messages/returns.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { SelectField, TextArea } from '#app/ui/shared/field.tsx'
import { formatNumber } from '#app/ui/shared/format.ts'
import { Picture } from '#app/ui/shared/picture.tsx'
import { useIsHydrated } from '#app/ui/shared/use-is-hydrated.ts'
import { useMomentText } from '#app/ui/shared/use-moment-text.ts'
import type { WithImages } from '#app/web/image-view.server.ts'

type LineProps = {
  line: WithImages<ReturnableLineView>
  errors: Readonly<Record<string, string>>
  /** The one thing there is to send back is chosen from the start. */
  isOnly: boolean
}

/** One line: a tick, and what is asked once it is ticked; or why it cannot go back. */
export function ReturnLineChoice({ line, errors, isOnly }: LineProps) {
  const t = useText(returnPageMessages)
  const why = useText(notReturnableMessages)
  const moment = useMomentText()
  const isHydrated = useIsHydrated()
  const mayGo = line.units > 0
  const variant = variantName(line.variantTitle)
  const [isOn, setIsOn] = useState(isOnly && mayGo)
  return (
    <li className="stack">
      <label className={mayGo ? 'return-line' : 'return-line return-line-off'}>
        <input
          type="checkbox"
          name={`lines.${line.lineId}.on`}
          checked={isOn}
          disabled={!mayGo}
          onChange={(event) => setIsOn(event.target.checked)}
        />
        <Picture image={line.image} alt="" shownWidth={52} shownHeight={60} />
        <span className="grow">
          <bdi>{line.title}</bdi>
          <span className="soft small choice-more">
            {variant ? <bdi>{variant} · </bdi> : null}
            {mayGo && line.until ? t('until', { date: moment(line.until) }) : null}
            {line.reason ? why(line.reason) : null}
          </span>
        </span>
      </label>
      {/* Without scripts a tick opens nothing, so the questions stand open. */}
      {mayGo && (isOn || !isHydrated) ? <Questions line={line} errors={errors} /> : null}
    </li>
  )
}

function Questions({ line, errors }: Omit<LineProps, 'isOnly'>) {
  const t = useText(returnPageMessages)
  const reasonWords = useText(returnReasonMessages)
  const locale = useLocale()
  const name = (field: string) => `lines.${line.lineId}.${field}`
  const counts = Array.from({ length: line.units }, (_, index) => index + 1)
  return (
    <div className="stack">
      <div className={line.units > 1 ? 'field-row count-and-why' : undefined}>
        {line.units > 1 ? (
          <SelectField
            label={t('howMany')}
            name={name('quantity')}
            defaultValue={String(line.units)}
            options={counts.map((count) => ({ value: String(count), label: formatNumber(count, locale) }))}
            error={errors[name('quantity')]}
          />
        ) : (
          <input type="hidden" name={name('quantity')} value="1" />
        )}
        <SelectField
          label={t('why')}
          name={name('reason')}
          defaultValue=""
          options={[
            { value: '', label: t('chooseReason') },
            ...returnReasons.map((reason) => ({ value: reason, label: reasonWords(reason) })),
          ]}
          error={errors[name('reason')]}
        />
      </div>
      <TextArea label={t('note')} name={name('note')} maxLength={500} rows={2} error={errors[name('note')]} />
    </div>
  )
}
