import { Badge, BlockStack, Banner, Layout, Page, Text } from '@shopify/polaris'
import { useState } from 'react'
import { adminProgramMessages } from '#app/ui/messages/admin-program.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { formatDate } from '#app/ui/shared/format.ts'
import { ConfirmModal } from './confirm-modal.tsx'
import { EnrollmentTable } from './enrollment-table.tsx'
import { OpenProgramForm } from './open-program-form.tsx'
import type { ProgramPageView, ProgramView } from './program-view.ts'
import { RateCard } from './rate-card.tsx'
import { Refused } from './refused.tsx'
import { useCommand } from './use-command.ts'

export function ProgramPage({ view }: { view: ProgramPageView }) {
  return view.program ? <RunningProgram view={view} program={view.program} /> : <NoProgram shopName={view.shopName} />
}

function NoProgram({ shopName }: { shopName: string }) {
  const t = useText(adminProgramMessages)
  return (
    <Page title={t('title')} subtitle={t('none')}>
      <Layout>
        <Layout.AnnotatedSection title={t('title')} description={t('noneText')}>
          <OpenProgramForm suggestedName={t('defaultName', { shop: shopName })} />
        </Layout.AnnotatedSection>
      </Layout>
    </Page>
  )
}

function RunningProgram({ view, program }: { view: ProgramPageView; program: ProgramView }) {
  const t = useText(adminProgramMessages)
  const locale = useLocale()
  const [asking, setAsking] = useState<'pause' | 'end' | null>(null)
  const resume = useCommand('resume', { toast: t('resumed') })
  const isPaused = program.status === 'paused'
  const pauseOrResume = isPaused
    ? { content: t('resume'), onAction: () => resume.run(), loading: resume.isRunning }
    : { content: t('pause'), onAction: () => setAsking('pause') }
  return (
    <Page
      title={program.name}
      titleMetadata={
        isPaused ? (
          <Badge tone="attention">{t('status_paused')}</Badge>
        ) : (
          <Badge tone="success">{t('status_active')}</Badge>
        )
      }
      subtitle={t('since', { date: formatDate(program.startsAt, locale, view.timeZone) })}
      secondaryActions={[pauseOrResume, { content: t('end'), destructive: true, onAction: () => setAsking('end') }]}
    >
      <BlockStack gap="400">
        <Refused refusal={resume.refusal} />
        {isPaused ? <Banner tone="warning">{t('pausedText')}</Banner> : null}
        <RateCard program={program} timeZone={view.timeZone} />
        <EnrollmentTable view={view} />
      </BlockStack>
      <PauseModal isOpen={asking === 'pause'} onClose={() => setAsking(null)} />
      <EndModal name={program.name} isOpen={asking === 'end'} onClose={() => setAsking(null)} />
    </Page>
  )
}

type Asking = { readonly isOpen: boolean; readonly onClose: () => void }

function PauseModal({ isOpen, onClose }: Asking) {
  const t = useText(adminProgramMessages)
  const pause = useCommand('pause', { toast: t('paused'), onDone: onClose })
  return (
    <ConfirmModal
      isOpen={isOpen}
      title={t('pauseTitle')}
      confirm={t('pause')}
      isRunning={pause.isRunning}
      refusal={pause.refusal}
      onConfirm={() => pause.run()}
      onClose={onClose}
    >
      <Text as="p">{t('pauseText')}</Text>
    </ConfirmModal>
  )
}

function EndModal({ name, isOpen, onClose }: Asking & { name: string }) {
  const t = useText(adminProgramMessages)
  const end = useCommand('end', { toast: t('ended'), onDone: onClose })
  return (
    <ConfirmModal
      isOpen={isOpen}
      title={t('endTitle', { name })}
      confirm={t('endConfirm')}
      isRunning={end.isRunning}
      refusal={end.refusal}
      onConfirm={() => end.run()}
      onClose={onClose}
    >
      <Text as="p">{t('endText')}</Text>
    </ConfirmModal>
  )
}
