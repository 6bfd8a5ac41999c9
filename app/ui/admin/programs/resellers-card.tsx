import { Banner, FormLayout, TextField } from '@shopify/polaris'
import { adminProgramRulesMessages } from '#app/ui/messages/admin-program-rules.ts'
import { adminSharedMessages } from '#app/ui/messages/admin-shared.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { FormCard } from '../form-card.tsx'
import { useCommand } from '../use-command.ts'
import { useFields } from '../use-fields.ts'
import type { RulesView } from './rules-page.tsx'

/** How much a creator may put on a price when they share products at their own; it is then what they earn. */
export function ResellersCard({ view }: { view: Pick<RulesView, 'marginCapBps' | 'isPaidAtShopify'> }) {
  const t = useText(adminProgramRulesMessages)
  const shared = useText(adminSharedMessages)
  const save = useCommand('saveResellers', { toast: shared('saved') })
  const marginCap = view.marginCapBps === 0 ? '' : String(view.marginCapBps / 100)
  const form = useFields({ marginCap }, save.fieldErrors)
  return (
    <FormCard title={t('resellers')} text={t('resellersText')} command={save} onSubmit={() => save.run(form.values)}>
      <FormLayout>
        {view.isPaidAtShopify ? <Banner tone="info">{t('resellersAtShopify')}</Banner> : null}
        <TextField
          {...form.text('marginCap', t('marginCap'))}
          suffix="%"
          inputMode="decimal"
          helpText={t('marginCapHelp')}
        />
      </FormLayout>
    </FormCard>
  )
}
