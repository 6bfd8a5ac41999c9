import type { ReactNode } from 'react'

export function StepHead({ number, title, children }: { number: number; title: string; children?: ReactNode }) {
  return (
    <div className="step-head">
      <span className="step-number" aria-hidden="true">
        {number}
      </span>
      <h2 className="grow">{title}</h2>
      {children}
    </div>
  )
}
