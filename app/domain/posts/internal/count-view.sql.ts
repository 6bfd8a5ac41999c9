/** One more view of a public post on a UTC day. $1 post, $2 day */
export const countViewSql = `
  INSERT INTO "PostDay" ("postId", "day", "views")
  SELECT "id", $2::date, 1 FROM "Post" WHERE "id" = $1::text AND "status" = 'published'
  ON CONFLICT ("postId", "day") DO UPDATE SET "views" = "PostDay"."views" + 1`
