import { Form, useLocation } from '@remix-run/react'
import { frameMessages } from '#app/ui/messages/shop-frame.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { shopPaths } from '#app/ui/paths.ts'
import { Button } from '#app/ui/shared/button.tsx'
import { SelectField } from '#app/ui/shared/field.tsx'
import { Sheet } from '#app/ui/shared/sheet.tsx'
import type { ShopFrame } from './shop-frame.ts'

type RegionSheetProps = {
  isOpen: boolean
  onClose: () => void
  frame: Pick<ShopFrame, 'locale' | 'country' | 'countries'>
}

export function RegionSheet({ isOpen, onClose, frame }: RegionSheetProps) {
  const t = useText(frameMessages)
  return (
    <Sheet isOpen={isOpen} onClose={onClose} title={t('region')}>
      <RegionForm frame={frame} />
    </Sheet>
  )
}

/** Reloads the document on purpose: language and direction belong to the whole page. */
export function RegionForm({ frame }: Pick<RegionSheetProps, 'frame'>) {
  const t = useText(frameMessages)
  const { pathname, search } = useLocation()
  const query = new URLSearchParams(search)
  query.delete('lang')
  const next = query.size > 0 ? `${pathname}?${query}` : pathname
  return (
    <Form method="post" action={shopPaths.region()} reloadDocument className="stack">
      <input type="hidden" name="next" value={next} />
      <SelectField
        label={t('language')}
        name="locale"
        defaultValue={frame.locale}
        options={[
          { value: 'en', label: 'English' },
          { value: 'ar', label: 'العربية' },
        ]}
      />
      <SelectField label={t('country')} name="country" defaultValue={frame.country} options={frame.countries} />
      <Button look="primary" wide>
        {t('apply')}
      </Button>
    </Form>
  )
}
