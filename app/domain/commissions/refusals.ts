export type CommissionRefusalCode = 'ORDER_NOT_FOUND' | 'COMMISSION_NOT_FOUND' | 'TOO_LATE'
