import type { Shot } from '../stage/part.ts'
import { still } from './stills.ts'
export const film = (_slug: string, _seconds: number): Shot => still('serum', 'hero')
