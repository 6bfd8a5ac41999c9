/** `{name}` is filled in. Forms by number where a count decides. */
export type NoticePhrase =
  string | ({ readonly other: string } & Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>)

/** What happened, what to do about it, and where that is done. */
export type NoticeWords = { readonly title: NoticePhrase; readonly text: NoticePhrase; readonly button: string }
