import type { ReactNode } from 'react'

type TickProps = { name: string; label: string; isRequired?: boolean; children?: ReactNode; isOn?: boolean }

/** A box to tick, as large as a finger. */
export function Tick({ name, label, isRequired = false, isOn = false, children }: TickProps) {
  return (
    <label className="choice">
      <input type="checkbox" name={name} required={isRequired} defaultChecked={isOn} />
      <span>
        {label}
        {children ? <span className="soft small choice-more">{children}</span> : null}
      </span>
    </label>
  )
}
