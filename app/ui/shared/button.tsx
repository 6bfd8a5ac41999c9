import { Link, type LinkProps } from '@remix-run/react'
import type { ButtonHTMLAttributes } from 'react'

type Look = 'plain' | 'quiet' | 'primary' | 'accent' | 'danger' | 'raised'

type Shape = { look?: Look; wide?: boolean; small?: boolean }

type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & Shape & { busy?: boolean }

/** A busy button keeps its width and focus, says so to assistive technology and ignores a second press. */
export function Button({ look, wide, small, busy = false, children, className, onClick, ...rest }: ButtonProps) {
  return (
    <button
      type="submit"
      {...rest}
      className={shapeOf({ look, wide, small }, className)}
      aria-busy={busy}
      aria-disabled={busy || rest.disabled ? true : undefined}
      onClick={(event) => (busy ? event.preventDefault() : onClick?.(event))}
    >
      {busy ? <span className="spinner" aria-hidden="true" /> : null}
      {children}
    </button>
  )
}

export function ButtonLink({ look, wide, small, className, ...rest }: LinkProps & Shape) {
  return <Link {...rest} className={shapeOf({ look, wide, small }, className)} />
}

function shapeOf({ look = 'raised', wide, small }: { [Key in keyof Shape]: Shape[Key] | undefined }, extra?: string) {
  const parts = ['button', `button-${look}`, wide && 'button-wide', small && 'button-small', extra]
  return parts.filter(Boolean).join(' ')
}
