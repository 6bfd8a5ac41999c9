/** Full years between a birth date and an instant, both read as UTC calendar dates. */
export function ageAt(birthDate: Date, at: Date): number {
  const years = at.getUTCFullYear() - birthDate.getUTCFullYear()
  const hadBirthday =
    at.getUTCMonth() > birthDate.getUTCMonth() ||
    (at.getUTCMonth() === birthDate.getUTCMonth() && at.getUTCDate() >= birthDate.getUTCDate())
  return hadBirthday ? years : years - 1
}

/** K1-K3: under 13 no account; 13-17 may look but not buy; from 18 everything. */
export type AgeBand = 'refused' | 'browseOnly' | 'adult'

export function ageBandAt(birthDate: Date, at: Date): AgeBand {
  const age = ageAt(birthDate, at)
  if (age < 13) return 'refused'
  return age < 18 ? 'browseOnly' : 'adult'
}
