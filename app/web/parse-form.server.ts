import type { z } from 'zod'
import { accept, type Outcome } from '#app/kernel/outcome.ts'
import { fieldMessages, type FieldCode } from '#app/ui/messages/edge.ts'
import type { Locale } from '#app/ui/messages/locale.ts'

export type FieldErrors = Readonly<Record<string, string>>

export type FormRefusal = {
  readonly ok: false
  readonly code: 'INVALID_INPUT'
  readonly detail: Readonly<Record<string, never>>
  readonly fieldErrors: FieldErrors
}

/** A room's own sentences for its fields, by the key that its schema names; anything else falls back to the shared ones. */
export type FieldWords = Readonly<Record<Locale, Readonly<Record<string, string>>>>

/**
 * Reads a posted form and judges it with the schema. Names with dots become objects ("address.city"), so a form and
 * its schema have one shape. Field errors come back in the person's language, keyed by the same dotted name.
 */
export async function parseForm<T>(
  request: Request,
  schema: z.ZodType<T>,
  locale: Locale,
  words?: FieldWords,
): Promise<Extract<Outcome<T>, { ok: true }> | FormRefusal> {
  return judgeForm(await request.formData(), schema, locale, words)
}

export function judgeForm<T>(
  form: FormData,
  schema: z.ZodType<T>,
  locale: Locale,
  words?: FieldWords,
): Extract<Outcome<T>, { ok: true }> | FormRefusal {
  const parsed = schema.safeParse(toObject(form))
  if (parsed.success) return accept(parsed.data)
  const fieldErrors: Record<string, string> = {}
  for (const issue of parsed.error.issues) {
    fieldErrors[issue.path.join('.')] ??= words?.[locale][issue.message] ?? fieldMessages[locale][fieldCodeOf(issue)]
  }
  return { ok: false, code: 'INVALID_INPUT', detail: {}, fieldErrors }
}

function toObject(form: FormData): Record<string, unknown> {
  const root: Record<string, unknown> = {}
  for (const name of new Set(form.keys())) {
    const values = form.getAll(name)
    const isList = name.endsWith('[]')
    const path = (isList ? name.slice(0, -2) : name).split('.')
    let target = root
    for (const step of path.slice(0, -1)) {
      // A null prototype keeps a field called "__proto__" an ordinary field.
      target[step] ??= Object.create(null)
      target = target[step] as Record<string, unknown>
    }
    const last = path.at(-1) ?? name
    target[last] = isList ? values : values[0]
  }
  return root
}

function fieldCodeOf(issue: z.core.$ZodIssue): FieldCode {
  if (issue.message in fieldMessages.en) return issue.message as FieldCode
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'required' : issue.expected === 'number' ? 'number' : 'invalid'
    case 'too_small':
      if (issue.origin !== 'string') return 'tooSmall'
      return Number(issue.minimum) <= 1 ? 'required' : 'tooShort'
    case 'too_big':
      return issue.origin === 'string' ? 'tooLong' : 'tooBig'
    case 'invalid_format':
      return issue.format === 'email' ? 'email' : issue.format === 'url' ? 'url' : 'pattern'
    case 'invalid_value':
    case 'invalid_union':
      return 'choice'
    default:
      return 'invalid'
  }
}
