import { useState } from 'react'

type Errors = Readonly<Record<string, string>>

/** What is typed into a form: `text` for text fields, `choice` for selects; both show the server's word beside the field. */
export function useFields<Key extends string>(initial: Readonly<Record<Key, string>>, errors: Errors) {
  const [values, setValues] = useState(initial)
  const set = (name: Key, value: string) => setValues((before) => ({ ...before, [name]: value }))
  const choice = (name: Key, label: string) => ({
    label,
    value: values[name],
    onChange: (value: string) => set(name, value),
    error: errors[name],
  })
  const text = (name: Key, label: string) => ({ ...choice(name, label), name, autoComplete: 'off' })
  const reset = () => setValues(initial)
  return { values, set, text, choice, reset }
}
