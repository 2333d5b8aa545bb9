/** @typedef {{ passed: number, failed: number, skipped: number }} Tally */

/** @type {Tally} */
export const NOTHING = { passed: 0, failed: 0, skipped: 0 }

/** @type {Tally} */
export const ONE_FAILED = { passed: 0, failed: 1, skipped: 0 }

/**
 * @typedef {object} Report what vitest's JSON reporter writes, as far as it is read here
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {number} numPendingTests
 * @property {number} numTodoTests
 * @property {{ status: string, assertionResults: unknown[] }[]} testResults
 */

/**
 * What a run of vitest amounts to. A file that could not run at all counts as one failure; so does a
 * run that ended badly for a reason outside every test.
 * @param {Report} report
 * @param {number | null} code the exit code
 * @returns {Tally}
 */
export const tallyOf = (report, code) => {
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  ).length
  const failed = report.numFailedTests + brokenFiles
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && code !== 0 ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

/**
 * @param {readonly Tally[]} tallies
 * @param {boolean} skippingFails
 * @returns {Tally}
 */
export const sumOf = (tallies, skippingFails) => {
  const sum = (/** @type {keyof Tally} */ key) =>
    tallies.reduce((total, tally) => total + tally[key], 0)
  const [passed, failed, skipped] = [sum('passed'), sum('failed'), sum('skipped')]
  return skippingFails
    ? { passed, failed: failed + skipped, skipped: 0 }
    : { passed, failed, skipped }
}
