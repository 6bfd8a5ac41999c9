/** Goes up whenever the wording of the question changes (K4). */
export const consentTextVersion = 'attribution-1'

export const consentAction = '/consent'
export const touchAction = '/touches'
