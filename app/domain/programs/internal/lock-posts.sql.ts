/** Which fee a post is paid by is settled for one fee after the other. $1 post ids */
export const lockPostsSql = `SELECT "id" FROM "Post" WHERE "id" = ANY($1::text[]) ORDER BY "id" FOR NO KEY UPDATE`
