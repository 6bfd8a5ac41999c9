export const notifyBareSql = `SELECT pg_notify('bare_realtime', $1)`
export const listenBareSql = `LISTEN bare_realtime`
