/** K2: a creator earns money under a contract, so is 18 or older. */
export const creatorMinimumAge = 18
