/** @param {readonly number[]} values @param {number} part */
export const quantile = (values, part) => {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN
}

/** @param {readonly number[]} values */
export const median = (values) => quantile(values, 0.5)

/**
 * Processor time of a browser: milliseconds over all its processes, in steps of 10.
 * @param {import('playwright-core').CDPSession} session of the browser
 */
export const createClock = (session) => {
  const look = async () => {
    const { processInfo } = await session.send('SystemInfo.getProcessInfo')
    return new Map(processInfo.map(({ id, cpuTime }) => [id, cpuTime * 1000]))
  }
  /** Processes that ended meanwhile are not counted. @param {Map<number, number>} before @param {Map<number, number>} after */
  const between = (before, after) =>
    [...after].reduce((sum, [id, time]) => sum + time - (before.get(id) ?? 0), 0)

  /** @template T @param {() => Promise<T>} act @returns {Promise<{ result: T, cpu: number }>} */
  const spent = async (act) => {
    const before = await look()
    const result = await act()
    return { result, cpu: between(before, await look()) }
  }

  /**
   * What was spent until a moment that is only known afterwards: the time is read again and again meanwhile.
   * @template T
   * @param {() => Promise<T>} act
   * @returns {Promise<{ result: T, cpu: number, until: (moment: number) => number }>} `until` takes a moment as `Date.now()`
   */
  const followed = async (act) => {
    const before = await look()
    /** @type {{ at: number, cpu: number }[]} */
    const read = [{ at: Date.now(), cpu: 0 }]
    const note = async () => {
      const asked = Date.now()
      const cpu = between(before, await look())
      read.push({ at: (asked + Date.now()) / 2, cpu })
      return cpu
    }
    let goesOn = true
    const following = (async () => {
      while (goesOn) {
        await new Promise((resolve) => setTimeout(resolve, 60))
        if (goesOn) await note()
      }
    })()
    try {
      const result = await act()
      goesOn = false
      await following
      const cpu = await note()
      return {
        result,
        cpu,
        until: (moment) => {
          const after = read.findIndex(({ at }) => at >= moment)
          const [one, other] = [read[after - 1], read[after]]
          if (one === undefined || other === undefined) return after === 0 ? 0 : cpu
          const share = (moment - one.at) / Math.max(1, other.at - one.at)
          return one.cpu + (other.cpu - one.cpu) * share
        },
      }
    } finally {
      goesOn = false
    }
  }
  /** Waits until little is going on, or for five seconds: work of before does not count for what comes next. */
  const quiet = async () => {
    for (let time = 0; time < 20; time++) {
      const { cpu } = await spent(() => new Promise((resolve) => setTimeout(resolve, 250)))
      if (cpu < 60) return
    }
  }
  return { spent, followed, quiet }
}

/**
 * Bytes of JavaScript that a page holds after its garbage is collected, buffers of typed arrays among them.
 * @param {import('playwright-core').Page} page
 */
export const heapOf = async (page) => {
  const session = await page.context().newCDPSession(page)
  try {
    for (let time = 0; time < 2; time++) await session.send('HeapProfiler.collectGarbage')
    const usage = await session.send('Runtime.getHeapUsage')
    return usage.usedSize + Number(Reflect.get(usage, 'backingStorageSize') ?? 0)
  } finally {
    await session.detach()
  }
}

/**
 * Gives up where something takes longer than so many milliseconds.
 * @template T
 * @param {number} limit
 * @param {Promise<T>} work
 * @returns {Promise<T>}
 */
export const within = async (limit, work) => {
  /** @type {NodeJS.Timeout | undefined} */
  let timer
  const late = new Promise((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`no answer within ${Math.round(limit / 1000)} s`)),
      limit,
    )
  })
  try {
    work.catch(() => {})
    return /** @type {T} */ (await Promise.race([work, late]))
  } finally {
    clearTimeout(timer)
  }
}
