import { join } from 'node:path'
import { chromium } from 'playwright-core'
import type { TestProject } from 'vitest/node'
import { ensureBuild } from '../../../scripts/build.mjs'
import { launchOptions } from '../../../scripts/chromium.mjs'
import { ROOT } from '../../../scripts/files.mjs'
import { serve } from '../../../scripts/serve.mjs'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the built page, with a slash at its end. */
    appUrl: string
    /** Where the test files find their browsers: one for pages that live for seconds, one for much work. */
    browserEndpoint: string
    hardworkingEndpoint: string
  }
}

/**
 * A page of a test lives for seconds: what V8 spends on making code faster, a quarter of all processor time of an
 * opening, never comes back.
 */
const LIVES_SHORT = '--js-flags=--no-opt --no-maglev'

/** One build, one server and two browsers for all browser tests. */
export default async (project: TestProject) => {
  if (!(await ensureBuild())) throw new Error('The page could not be built: see above.')
  const server = await serve({ folder: join(ROOT, 'dist'), port: 0 })
  const options = launchOptions()
  const browser = await chromium.launchServer({ ...options, args: [...options.args, LIVES_SHORT] })
  const hardworking = await chromium.launchServer(options)
  project.provide('appUrl', server.url)
  project.provide('browserEndpoint', browser.wsEndpoint())
  project.provide('hardworkingEndpoint', hardworking.wsEndpoint())

  return async () => {
    await browser.close()
    await hardworking.close()
    await server.close()
  }
}
