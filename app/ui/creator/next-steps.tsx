import { Link } from '@remix-run/react'
import { Check, ChevronRight } from 'lucide-react'
import { homeMessages } from '#app/ui/messages/home-studio.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { creatorPaths } from '#app/ui/paths.ts'

export type StepsDone = { profile: boolean; program: boolean; showcase: boolean; post: boolean; link: boolean }

const steps = [
  { name: 'profile', to: creatorPaths.profile(), title: 'stepProfile', text: 'stepProfileText' },
  { name: 'program', to: creatorPaths.programs(), title: 'stepProgram', text: 'stepProgramText' },
  { name: 'showcase', to: creatorPaths.showcase(), title: 'stepShowcase', text: 'stepShowcaseText' },
  { name: 'post', to: creatorPaths.newPost(), title: 'stepPost', text: 'stepPostText' },
  { name: 'link', to: creatorPaths.links(), title: 'stepLink', text: 'stepLinkText' },
] as const

export function NextSteps({ done }: { done: StepsDone }) {
  const t = useText(homeMessages)
  const isFinished = steps.every((step) => done[step.name])
  return (
    <section className="panel">
      <h2>{t('stepsTitle')}</h2>
      {isFinished ? <p className="soft">{t('stepsDone')}</p> : null}
      <ol className="steps">
        {isFinished
          ? null
          : steps.map((step, index) => (
              <li key={step.name} className={done[step.name] ? 'step-done' : ''}>
                <Link to={step.to}>
                  <span className="step-dot">
                    {done[step.name] ? <Check size={16} aria-hidden="true" /> : index + 1}
                  </span>
                  <span className="grow">
                    <span className="step-title">{t(step.title)}</span>
                    <span className="small soft block">{t(step.text)}</span>
                  </span>
                  <ChevronRight size={18} className="flips" aria-hidden="true" />
                </Link>
              </li>
            ))}
      </ol>
    </section>
  )
}
