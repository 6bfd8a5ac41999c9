import { BlockStack, Box, Button, Card, InlineStack, Link, Select, Text } from '@shopify/polaris'
import type { SerializeFrom } from '@remix-run/node'
import { useState } from 'react'
import { adminPeopleMessages } from '#app/ui/messages/admin-people.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { adminPaths } from '#app/ui/paths.ts'
import { formatDate, formatPercent } from '#app/ui/shared/format.ts'
import type { readPeople } from '#app/web/admin-people.server.ts'
import type { Choice } from '../choice-search.tsx'
import { ConfirmModal } from '../confirm-modal.tsx'
import { PersonCell } from '../person-cell.tsx'
import { CreatorPicker } from '../programs/pickers.tsx'
import { Refused } from '../refused.tsx'
import { RowsTable } from '../rows-table.tsx'
import { SectionPage } from '../section-pages.tsx'
import { useCommand } from '../use-command.ts'

export type PeopleView = SerializeFrom<Awaited<ReturnType<typeof readPeople>>>
type PersonRow = PeopleView['people'][number]

const kinds = ['official', 'employee', 'agency'] as const

/** A16, E12: creators who belong to the shop. */
export function PeoplePage({ view }: { view: PeopleView }) {
  const t = useText(adminPeopleMessages)
  const locale = useLocale()
  const share = formatPercent(view.shareBps, locale)
  return (
    <SectionPage section="creators" page="people">
      <Card>
        <BlockStack gap="200">
          <Text as="p" tone="subdued">
            {view.shareBps === 0 ? t('aboutNothing') : t('about', { share })}
          </Text>
          <Link url={adminPaths.programRules()}>{t('toRules')}</Link>
        </BlockStack>
      </Card>
      <AddCard key={view.people.length} />
      <Card padding="0">
        <PeopleTable view={view} />
      </Card>
    </SectionPage>
  )
}

function useKindOptions() {
  const t = useText(adminPeopleMessages)
  return kinds.map((value) => ({ value, label: t(`kind_${value}`) }))
}

function AddCard() {
  const t = useText(adminPeopleMessages)
  const options = useKindOptions()
  const [chosen, setChosen] = useState<Choice | null>(null)
  const [kind, setKind] = useState<string>('employee')
  const add = useCommand('set', { toast: t('added') })
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          {t('addTitle')}
        </Text>
        <Refused refusal={add.refusal} />
        <CreatorPicker chosen={chosen} all={t('choose')} onChange={setChosen} />
        <InlineStack gap="300" blockAlign="end">
          <Select label={t('kind')} options={options} value={kind} onChange={setKind} />
          <Button
            variant="primary"
            disabled={chosen === null}
            loading={add.isRunning}
            onClick={() => add.run({ creatorId: chosen?.id ?? '', kind })}
          >
            {t('add')}
          </Button>
        </InlineStack>
      </BlockStack>
    </Card>
  )
}

function PeopleTable({ view }: { view: PeopleView }) {
  const t = useText(adminPeopleMessages)
  const locale = useLocale()
  const [removing, setRemoving] = useState<PersonRow | null>(null)
  return (
    <>
      <RowsTable
        name={{ singular: t('person'), plural: t('people') }}
        columns={[
          { title: t('creator') },
          { title: t('kind') },
          { title: t('since') },
          { title: t('acts'), hidden: true },
        ]}
        rows={view.people.map((person) => ({
          id: person.creatorId,
          cells: [
            <PersonCell key="who" {...person} url={adminPaths.creatorProfile(person.creatorId)} />,
            <KindSelect key="kind" person={person} />,
            formatDate(person.since, locale, view.timeZone),
            <Button key="remove" variant="plain" tone="critical" onClick={() => setRemoving(person)}>
              {t('remove')}
            </Button>,
          ],
        }))}
        nextCursor={null}
        empty={{ title: t('none'), text: t('noneText') }}
      />
      <RemoveModal key={removing?.creatorId ?? null} removing={removing} onClose={() => setRemoving(null)} />
    </>
  )
}

function KindSelect({ person }: { person: PersonRow }) {
  const t = useText(adminPeopleMessages)
  const options = useKindOptions()
  const change = useCommand('set', { toast: t('changed') })
  return (
    <Box maxWidth="14rem">
      <Refused refusal={change.refusal} />
      <Select
        label={t('kind')}
        labelHidden
        options={options}
        value={person.kind}
        disabled={change.isRunning}
        onChange={(kind) => change.run({ creatorId: person.creatorId, kind })}
      />
    </Box>
  )
}

function RemoveModal({ removing, onClose }: { removing: PersonRow | null; onClose: () => void }) {
  const t = useText(adminPeopleMessages)
  const remove = useCommand('remove', { toast: t('removed'), onDone: onClose })
  return (
    <ConfirmModal
      isOpen={removing !== null}
      title={t('removeTitle', { name: removing?.displayName ?? '' })}
      confirm={t('remove')}
      isRunning={remove.isRunning}
      refusal={remove.refusal}
      onConfirm={() => remove.run({ creatorId: removing?.creatorId ?? '' })}
      onClose={onClose}
    >
      <Text as="p">{t('removeText')}</Text>
    </ConfirmModal>
  )
}
