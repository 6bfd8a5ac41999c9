import { Select, type SelectGroup, type SelectOption } from '@shopify/polaris'
import { categoriesOf, departmentIds } from '#app/domain/catalog/category-tree.ts'
import { adminCatalogActionMessages } from '#app/ui/messages/admin-catalog-actions.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { useCategoryName } from './use-category-name.ts'

type CategorySelectProps = {
  readonly label: string
  readonly value: string
  readonly onChange: (categoryId: string) => void
  /** A filter also asks for whole departments, for any category and for none. */
  readonly isFilter?: boolean
}

/** As a filter: in no category. As a choice: none of the merchant's own, so that Shopify's counts again. */
export const noCategory = 'none'

/** The shop tab's tree, a group for each department. */
export function CategorySelect({ label, value, onChange, isFilter = false }: CategorySelectProps) {
  const a = useText(adminCatalogActionMessages)
  const name = useCategoryName()
  const groups = departmentIds.map((department): SelectOption | SelectGroup => {
    const own = { value: department, label: isFilter ? a('allOf', { department: name(department) }) : name(department) }
    const below = categoriesOf(department).map(({ id }) => ({ value: id, label: name(id) }))
    return below.length === 0 ? own : { title: name(department), options: [own, ...below] }
  })
  const first = isFilter
    ? [
        { value: '', label: a('anyCategory') },
        { value: noCategory, label: a('uncategorised') },
      ]
    : [
        { value: '', label: a('pickNone'), disabled: true },
        { value: noCategory, label: a('clearChoice') },
      ]
  return (
    <Select label={label} labelHidden={isFilter} options={[...first, ...groups]} value={value} onChange={onChange} />
  )
}
