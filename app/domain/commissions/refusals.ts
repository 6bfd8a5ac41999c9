export type CommissionRefusalCode = 'ORDER_NOT_FOUND'
