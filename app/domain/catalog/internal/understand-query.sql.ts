/**
 * What the dictionaries know about typed words, in order. A number is its own stem. Index search_word_prefix.
 * $1 words, $2 dictionary of the country's language or null
 */
export const knownWordsSql = `
  SELECT typed."word",
    CASE WHEN typed."word" ~ '[0-9]' THEN NULL ELSE NULLIF(plainto_tsquery('search_stems', typed."word")::text, '') END AS "stem",
    CASE WHEN $2::text IS NOT NULL AND typed."word" ~ '^[a-z]{5,}$' THEN (ts_lexize($2::regdictionary, typed."word"))[1] END AS "foreignStem",
    CASE WHEN typed."word" ~ '^[\\u0620-\\u064a]{3,}$' AND typed."word" !~ '^\\u0627\\u0644'
      THEN NULLIF(plainto_tsquery('search_stems', U&'\\0627\\0644' || typed."word")::text, '') END AS "definiteStem",
    numnode(plainto_tsquery('search_stems', typed."word")) = 0 AS "isStop",
    EXISTS (SELECT 1 FROM "SearchWord" known WHERE search_normalise(known."word") = typed."word") AS "isKnown",
    EXISTS (SELECT 1 FROM "SearchWord" known
      WHERE search_normalise(known."word") ~>=~ typed."word" AND search_normalise(known."word") ~<~ (typed."word" || chr(1114109))) AS "isBeginning"
  FROM unnest($1::text[]) WITH ORDINALITY AS typed("word", "nr") ORDER BY typed."nr"`

/** Primary key. $1 terms */
export const synonymsSql = `
  SELECT DISTINCT known."term", plainto_tsquery('search_stems', known."synonym")::text AS "synonym"
  FROM "SearchSynonym" known WHERE known."term" = ANY($1::text[]) AND numnode(plainto_tsquery('search_stems', known."synonym")) > 0
  ORDER BY 1, 2`

/**
 * Words of names that look like a mistyped one: by trigrams, and for short words, where one letter spoils most of them,
 * also by the first letter. Indexes search_word_shape, search_word_prefix. $1 normalised word, $2 limit
 */
export const similarWordsSql = `
  (SELECT known."word", search_normalise(known."word") AS "plain", known."frequency" FROM "SearchWord" known
   WHERE search_shape(known."word") % search_shape($1::text)
   ORDER BY similarity(search_shape(known."word"), search_shape($1::text)) DESC, known."frequency" DESC LIMIT $2::int)
  UNION
  (SELECT known."word", search_normalise(known."word"), known."frequency" FROM "SearchWord" known
   WHERE length($1::text) <= 5 AND search_normalise(known."word") ~>=~ left($1::text, 1)
     AND search_normalise(known."word") ~<~ (left($1::text, 1) || chr(1114109))
     AND length(search_normalise(known."word")) BETWEEN length($1::text) - 1 AND length($1::text) + 1
   ORDER BY known."frequency" DESC, known."word" LIMIT 200)`
