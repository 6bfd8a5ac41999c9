-- I4: the time after which an order that could not be brought into Shopify is paid back was a number in code. Every
-- policy written so far meant these hours, so the rows say it from their start; later changes are new rows as ever.
UPDATE "PolicyVersion"
SET "values" = jsonb_set("values", '{orders,refundAfterHours}', '24')
WHERE NOT "values" -> 'orders' ? 'refundAfterHours';
