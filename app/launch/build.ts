import { build } from './build-if-stale.ts'

/* `npm run build`: the web process's bundle, for production and for whoever starts the demo afterwards. */
process.exitCode = (await build((text) => process.stdout.write(text))) ? 0 : 1
