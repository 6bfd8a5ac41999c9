-- What products are judged by before they are shown (J3): a new version of the general numbers, right after the one it continues.
INSERT INTO "PolicyVersion" ("id", "values", "effectiveFrom")
SELECT 'pol_default_2',
       "values" || '{"catalog": {"maximumTitleLength": 255, "maximumVariants": 2048, "minimumImagePixels": 500}}',
       "effectiveFrom" + interval '1 second'
FROM "PolicyVersion" WHERE "id" = 'pol_default_1';
