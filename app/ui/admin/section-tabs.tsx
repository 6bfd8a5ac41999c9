import { Tabs } from '@shopify/polaris'
import { useNavigate } from '@remix-run/react'

export type SectionTab = {
  readonly id: string
  readonly content: string
  readonly url: string
  readonly count?: number
}

type SectionTabsProps = { readonly tabs: readonly SectionTab[]; readonly selected: string }

/** The pages of one part of the admin, or the views of one list; each has an address of its own. */
export function SectionTabs({ tabs, selected }: SectionTabsProps) {
  const navigate = useNavigate()
  return (
    <Tabs
      tabs={tabs.map(({ id, content, count = 0 }) => ({ id, content, ...(count > 0 && { badge: String(count) }) }))}
      selected={Math.max(
        0,
        tabs.findIndex(({ id }) => id === selected),
      )}
      onSelect={(index) => navigate(tabs[index]?.url ?? '')}
    />
  )
}
