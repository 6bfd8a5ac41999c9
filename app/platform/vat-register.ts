export type VatAnswer = {
  readonly isValid: boolean
  /** The register's own name for this question: the proof that it was asked. Null where it gave none. */
  readonly ref: string | null
}

export interface VatRegister {
  /**
   * Is this number in force? It is given with its country in front (`EL` for Greece), as its owner writes it. Throws
   * `VatRegisterUnreachable` where that is not known: the service of a country rests now and then, and says nothing
   * about the number by that.
   */
  check(vatNumber: string): Promise<VatAnswer>
}

export class VatRegisterUnreachable extends Error {
  override name = 'VatRegisterUnreachable'
}
