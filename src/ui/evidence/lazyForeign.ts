import { part } from '../frame/part.tsx'

export const Foreign = part(async () => (await import('./Foreign.tsx')).Foreign)
