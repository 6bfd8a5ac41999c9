export type SignUpRefusal = 'AGE_NOT_ALLOWED' | 'AGE_ALREADY_ANSWERED' | 'EMAIL_TAKEN' | 'BIRTH_DATE_IN_FUTURE'
export type SignInRefusal = 'WRONG_CREDENTIALS'
export type AddressRefusal = 'ADDRESS_NOT_FOUND' | 'TOO_MANY_ADDRESSES'
export type ShopperRefusal = SignUpRefusal | SignInRefusal | AddressRefusal
