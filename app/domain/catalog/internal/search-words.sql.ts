import { productIsListedSql } from '../visibility.sql.ts'

const fewestLetters = 2
const mostLetters = 40

/** The words of names that shoppers may see: titles in every language, brands, types. */
const wordsOfSql = (which: string) => `
  SELECT word, p."id" FROM "Product" p
  CROSS JOIN LATERAL unnest(search_words(p."title" || ' ' || p."vendor" || ' ' || p."productType")) AS word
  WHERE ${which} AND ${productIsListedSql}
  UNION
  SELECT word, p."id" FROM "Product" p JOIN "ProductText" text ON text."productId" = p."id"
  CROSS JOIN LATERAL unnest(search_words(text."title")) AS word
  WHERE ${which} AND ${productIsListedSql}`

const isWordSql = `length(word) BETWEEN ${fewestLetters} AND ${mostLetters} AND word !~ '^[0-9]+$' AND word !~ '[\\u3040-\\u30ff\\u3400-\\u9fff]'`

/** New words are known at once; how many products hold them is counted at night. In order, so that two writers never wait for each other. $1 product ids */
export const noteSearchWordsSql = `
  INSERT INTO "SearchWord" ("word")
  SELECT DISTINCT word FROM (${wordsOfSql('p."id" = ANY($1::text[])')}) found WHERE ${isWordSql} ORDER BY word
  ON CONFLICT ("word") DO NOTHING`

/** Every word with the number of products that hold it; words that nothing holds any more go. */
export const countSearchWordsSql = `
  WITH counted AS MATERIALIZED (
    SELECT word, count(*)::int AS "frequency" FROM (${wordsOfSql('true')}) found WHERE ${isWordSql} GROUP BY word
  ), gone AS (
    DELETE FROM "SearchWord" known WHERE NOT EXISTS (SELECT 1 FROM counted WHERE counted.word = known."word")
  )
  INSERT INTO "SearchWord" ("word", "frequency") SELECT word, "frequency" FROM counted ORDER BY word
  ON CONFLICT ("word") DO UPDATE SET "frequency" = excluded."frequency" WHERE "SearchWord"."frequency" <> excluded."frequency"`
