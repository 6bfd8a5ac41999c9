/** A mark inside a transaction, to which what came after it can be undone. */
export const savepointSql = `SAVEPOINT attempt`
export const rollbackToSavepointSql = `ROLLBACK TO SAVEPOINT attempt`
export const releaseSavepointSql = `RELEASE SAVEPOINT attempt`
