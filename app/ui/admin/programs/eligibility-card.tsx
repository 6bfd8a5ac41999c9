import { Checkbox, FormLayout, InlineStack, Tag, TextField } from '@shopify/polaris'
import { useState } from 'react'
import type { EligibilityRules } from '#app/domain/programs/inputs.ts'
import { adminProgramMessages } from '#app/ui/messages/admin-program.ts'
import { adminSharedMessages } from '#app/ui/messages/admin-shared.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { CategorySelect, noCategory } from '../category-select.tsx'
import { FormCard } from '../form-card.tsx'
import { useCategoryName } from '../use-category-name.ts'
import { useCommand } from '../use-command.ts'
import { useFields } from '../use-fields.ts'

type EligibilityCardProps = { readonly eligibility: EligibilityRules; readonly approval: string }

/** Who may join by themselves; whoever the merchant invites need not meet any of it. */
export function EligibilityCard({ eligibility, approval }: EligibilityCardProps) {
  const t = useText(adminProgramMessages)
  const shared = useText(adminSharedMessages)
  const save = useCommand('saveEligibility', { toast: shared('saved') })
  const [categories, setCategories] = useState(eligibility.categories)
  const [needsProof, setNeedsProof] = useState(eligibility.needsProof)
  const initial = {
    markets: eligibility.markets.join(', '),
    languages: eligibility.languages.join(', '),
    minimumFollowers: String(eligibility.minimumFollowers ?? ''),
    minimumAge: String(eligibility.minimumAge ?? ''),
  }
  const form = useFields(initial, save.fieldErrors)
  const submit = () => save.run({ ...form.values, needsProof: String(needsProof), 'categories[]': categories })
  return (
    <FormCard
      title={t('eligibility')}
      text={approval === 'open' ? t('eligibilityOpen') : t('eligibilityReview')}
      command={save}
      onSubmit={submit}
    >
      <FormLayout>
        <FormLayout.Group>
          <TextField {...form.text('markets', t('markets'))} helpText={t('marketsHelp')} />
          <TextField {...form.text('languages', t('languages'))} helpText={t('languagesHelp')} />
        </FormLayout.Group>
        <FormLayout.Group>
          <TextField
            {...form.text('minimumFollowers', t('followers'))}
            helpText={t('followersHelp')}
            inputMode="numeric"
          />
          <TextField {...form.text('minimumAge', t('age'))} helpText={t('ageHelp')} inputMode="numeric" />
        </FormLayout.Group>
        <Checkbox label={t('needsProof')} checked={needsProof} onChange={setNeedsProof} />
        <Categories chosen={categories} onChange={setCategories} />
      </FormLayout>
    </FormCard>
  )
}

type CategoriesProps = { readonly chosen: string[]; readonly onChange: (chosen: string[]) => void }

function Categories({ chosen, onChange }: CategoriesProps) {
  const t = useText(adminProgramMessages)
  const nameOf = useCategoryName()
  const add = (id: string) => {
    if (id !== '' && id !== noCategory && !chosen.includes(id)) onChange([...chosen, id])
  }
  return (
    <>
      <CategorySelect label={t('categories')} value="" onChange={add} />
      <InlineStack gap="200">
        {chosen.map((id) => (
          <Tag key={id} onRemove={() => onChange(chosen.filter((one) => one !== id))}>
            {nameOf(id)}
          </Tag>
        ))}
      </InlineStack>
    </>
  )
}
