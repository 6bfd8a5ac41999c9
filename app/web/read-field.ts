/** One text field of a posted form; a file, or nothing, reads as empty. */
export function readField(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}
