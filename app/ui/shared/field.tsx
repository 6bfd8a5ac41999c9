import {
  useId,
  type InputHTMLAttributes,
  type ReactNode,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
} from 'react'

type Extra = { label: ReactNode; hint?: ReactNode; error?: string | undefined }

type Wiring = {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
  className: string
}

export function TextField({ label, hint, error, ...rest }: InputHTMLAttributes<HTMLInputElement> & Extra) {
  return (
    <Field label={label} hint={hint} error={error} render={(wiring) => <input type="text" {...rest} {...wiring} />} />
  )
}

export function TextArea({ label, hint, error, ...rest }: TextareaHTMLAttributes<HTMLTextAreaElement> & Extra) {
  return <Field label={label} hint={hint} error={error} render={(wiring) => <textarea {...rest} {...wiring} />} />
}

type Option = { value: string; label: string; disabled?: boolean }

type SelectProps = SelectHTMLAttributes<HTMLSelectElement> & Extra & { options: readonly Option[] }

export function SelectField({ label, hint, error, options, ...rest }: SelectProps) {
  return (
    <Field
      label={label}
      hint={hint}
      error={error}
      render={(wiring) => (
        <select {...rest} {...wiring}>
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabled}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    />
  )
}

/** Label, hint and error tied to the control, so that all three are read out with it. */
function Field({ label, hint, error, render }: Extra & { render: (wiring: Wiring) => ReactNode }) {
  const id = useId()
  const describedBy = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ')
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {render({
        id,
        className: 'input',
        'aria-describedby': describedBy || undefined,
        'aria-invalid': error ? true : undefined,
      })}
      {hint ? (
        <span className="field-hint" id={`${id}-hint`}>
          {hint}
        </span>
      ) : null}
      {error ? (
        <span className="field-error" id={`${id}-error`}>
          {error}
        </span>
      ) : null}
    </div>
  )
}
