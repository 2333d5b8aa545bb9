import { lazy } from 'react'

export const Foreign = lazy(async () => ({ default: (await import('./Foreign.tsx')).Foreign }))
