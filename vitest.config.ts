import { defineConfig } from 'vitest/config'

const BROWSER_TESTS = 'tests/e2e/**/*.test.ts'
const UI_TESTS = 'tests/ui/**/*.test.{ts,tsx}'

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          maxWorkers: 2,
          exclude: [BROWSER_TESTS, UI_TESTS],
          setupFiles: ['tests/seed.ts'],
          // Most of a file's time would go into loading the same modules again; none of them keeps a state of a page.
          isolate: false,
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'ui',
          environment: 'jsdom',
          include: [UI_TESTS],
          maxWorkers: 2,
          setupFiles: ['tests/seed.ts', 'tests/setup.ts'],
          // Neither modules nor a page are made anew for each file: that takes longer than its tests.
          isolate: false,
          execArgv: ['--require', './tests/plainDirection.cjs'],
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'browser',
          environment: 'node',
          include: [BROWSER_TESTS],
          globalSetup: ['tests/e2e/helpers/globalSetup.ts'],
          setupFiles: ['tests/e2e/helpers/endFile.ts'],
          // Files share their modules and pages, which are as new after each test: see `openApp`.
          isolate: false,
          // Pages of their own in one browser; more at a time would only wait for each other.
          maxWorkers: 2,
          testTimeout: 60_000,
          expect: { poll: { timeout: 15_000 } },
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
