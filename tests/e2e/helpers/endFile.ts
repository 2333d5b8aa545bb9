import { afterAll } from 'vitest'
import { endFile } from './browser.ts'

// Runs for each file, though all of them share their modules.
afterAll(endFile)
