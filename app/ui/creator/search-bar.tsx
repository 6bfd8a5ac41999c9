import { Form, useSubmit } from '@remix-run/react'
import { Search } from 'lucide-react'
import { useEffect, useRef } from 'react'

type SearchBarProps = { label: string; action: string; value: string; keep?: Readonly<Record<string, string>> }

/** Searches while one types, a moment after the last letter; without scripts it is a form like any other. */
export function SearchBar({ label, action, value, keep = {} }: SearchBarProps) {
  const submit = useSubmit()
  const timer = useRef<ReturnType<typeof setTimeout>>()
  useEffect(() => () => clearTimeout(timer.current), [])
  return (
    <Form action={action} role="search" className="search-bar">
      <Search size={20} aria-hidden="true" />
      {Object.entries(keep).map(([name, kept]) => (
        <input key={name} type="hidden" name={name} value={kept} />
      ))}
      <input
        className="input"
        type="search"
        name="q"
        defaultValue={value}
        aria-label={label}
        placeholder={label}
        onChange={(event) => {
          const form = event.currentTarget.form
          clearTimeout(timer.current)
          timer.current = setTimeout(() => form && submit(form, { replace: true }), 300)
        }}
      />
    </Form>
  )
}
