/** K2: a creator earns money under a contract, so is 18 or older. */
export const creatorMinimumAge = 18

/** Whole years lived by `on` (UTC dates). Someone born on 29 February turns a year older on 1 March. */
export function ageOn(birthDate: Date, on: Date): number {
  const years = on.getUTCFullYear() - birthDate.getUTCFullYear()
  const isBeforeBirthday =
    on.getUTCMonth() < birthDate.getUTCMonth() ||
    (on.getUTCMonth() === birthDate.getUTCMonth() && on.getUTCDate() < birthDate.getUTCDate())
  return isBeforeBirthday ? years - 1 : years
}
