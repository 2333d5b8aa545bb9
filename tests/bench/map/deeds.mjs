/** What a page of the app tells of an opening; sent there before its scripts. */
export const watch = () => {
  /** @type {{ taken: number, tasks: { at: number, lasts: number }[] }} */
  const seen = { taken: Number.NaN, tasks: [] }
  const Plain = Worker
  // The dataset has come, and is unpacked, when the page could first hear of it.
  window.Worker = class extends Plain {
    constructor(
      /** @type {string | URL} */ address,
      /** @type {WorkerOptions | undefined} */ options,
    ) {
      super(address, options)
      this.addEventListener('message', ({ data }) => {
        if (data?.what === 'taken') seen.taken = performance.now()
      })
    }
  }
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      seen.tasks.push({ at: startTime, lasts: duration })
  }).observe({ type: 'longtask' })
  Object.assign(window, { seen })
}

/** What the page does to itself; it is sent there as it stands. */
export const deeds = () => {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
  const later = (/** @type {number} */ time) => new Promise((resolve) => setTimeout(resolve, time))
  const host = document.getElementById('graph-canvas')
  const stage = host?.querySelector('.graph-stage')
  if (host === null || !(stage instanceof HTMLElement)) throw new Error('There is no map.')
  const { left, top, width, height } = stage.getBoundingClientRect()
  /** cytoscape draws whole frames and has no mark for them. */
  const isMap = performance.getEntriesByName('attest:picture-complete').length > 0
  const MARK = isMap ? 'attest:picture-complete' : 'attest:scene-rendered'

  /** Milliseconds from a moment to the next mark after it. */
  const whole = (/** @type {number} */ since, limit = 20_000) =>
    new Promise((resolve) => {
      const look = () => {
        const done = performance.getEntriesByName(MARK).find(({ startTime }) => startTime >= since)
        if (done !== undefined) resolve(done.startTime - since)
        else if (performance.now() - since > limit) resolve(Number.NaN)
        else setTimeout(look, 5)
      }
      look()
    })
  let state = 11
  const number = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
  const send = (
    /** @type {string} */ type,
    /** @type {number} */ x,
    /** @type {number} */ y,
    /** @type {object} */ more = {},
  ) =>
    (stage.querySelector('canvas') ?? stage).dispatchEvent(
      new (type === 'wheel' ? WheelEvent : MouseEvent)(type, {
        bubbles: true,
        cancelable: true,
        clientX: left + x,
        clientY: top + y,
        ...more,
      }),
    )
  const element = (/** @type {string} */ name) => {
    const found = document.querySelector(`[aria-label="${name}"]`)
    if (!(found instanceof HTMLElement)) throw new Error(`The page has no "${name}".`)
    return found
  }
  const enough = (
    /** @type {number} */ done,
    /** @type {number} */ times,
    /** @type {number} */ begun,
    /** @type {number} */ budget,
  ) => done >= times || (done >= 2 && performance.now() - begun > budget)

  /**
   * One after another: milliseconds from each deed to the second frame after it, and to the end of the picture where
   * the deed draws it anew.
   */
  const timed = async (
    /** @type {number} */ times,
    /** @type {number} */ budget,
    /** @type {(at: number) => void} */ act,
    /** @type {boolean} */ redraws,
  ) => {
    const walls = []
    const wholes = []
    const begun = performance.now()
    for (let at = 0; !enough(at, times, begun, budget); at++) {
      performance.clearMarks(MARK)
      const since = performance.now()
      act(at)
      await frame()
      await frame()
      const seen = performance.now() - since
      walls.push(seen)
      wholes.push(redraws ? Math.max(seen, await whole(since)) : seen)
      if (!redraws) await frame()
    }
    return { walls, wholes }
  }
  const moving = async (
    /** @type {(at: number, last: boolean) => void} */ act,
    /** @type {number} */ frames,
    /** @type {number} */ budget,
  ) => {
    const walls = []
    performance.clearMarks(MARK)
    const begun = performance.now()
    let before = begun
    for (let at = 0; !enough(at, frames, begun, budget); at++) {
      act(at, enough(at + 1, frames, begun, budget))
      await frame()
      const now = performance.now()
      walls.push(now - before)
      before = now
    }
    return { walls, wholes: isMap ? [await whole(before)] : [] }
  }

  /** Places where the pointer meets something, sought once for a view. @type {{ x: number, y: number }[]} */
  let spots = []
  const seekSpots = async () => {
    spots = []
    for (
      let tries = 0;
      tries < 400 && spots.length < 12 && (tries < 60 || spots.length < 3);
      tries++
    ) {
      const spot = { x: width * (0.2 + number() * 0.6), y: height * (0.2 + number() * 0.6) }
      send('mousemove', spot.x, spot.y)
      await frame()
      await frame()
      if (stage.style.cursor === 'pointer') spots.push(spot)
    }
    if (spots.length === 0) throw new Error('The pointer meets nothing.')
    return spots.length
  }
  const spot = (/** @type {number} */ at) => spots[at % spots.length] ?? { x: 0, y: 0 }
  const click = (/** @type {number} */ at) => {
    const { x, y } = spot(at)
    send('mousedown', x, y)
    send('mouseup', x, y)
  }
  /** Resolves once the panel of evidence shows something else, and a frame has shown it. */
  const answered = (/** @type {() => void} */ act, limit = 20_000) => {
    const panel = element('Evidence')
    return new Promise((resolve) => {
      const since = performance.now()
      const end = () => {
        observer.disconnect()
        clearTimeout(timer)
        requestAnimationFrame(() => resolve(performance.now() - since))
      }
      const observer = new MutationObserver(end)
      observer.observe(panel, { subtree: true, childList: true, characterData: true })
      const timer = setTimeout(() => {
        observer.disconnect()
        resolve(Number.NaN)
      }, limit)
      act()
    })
  }
  const type = (/** @type {HTMLInputElement} */ field, /** @type {string} */ text) => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text)
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }

  const clicking =
    (/** @type {string} */ name) => (/** @type {number} */ times, /** @type {number} */ budget) =>
      timed(times, budget, () => element(name).click(), true)

  Object.assign(window, {
    bench: {
      seekSpots,
      /** Milliseconds to the first click that is answered. */
      firstClick: () => answered(() => click(0)),
      /** Nothing is selected any more, and the pointer is elsewhere: as the floor, the picture is whole and at rest. */
      letGo: async () => {
        send('mousedown', 4, 4)
        send('mouseup', 4, 4)
        stage.dispatchEvent(new MouseEvent('mouseleave'))
        await later(300)
      },
      /** Nothing: what two frames of the page cost by themselves. */
      idle: (/** @type {number} */ times, /** @type {number} */ budget) =>
        timed(times, budget, () => {}, false),
      relation: clicking('Relation: mediates'),
      family: clicking('Family: accuses'),
      /** The handle of the last day is held by the mouse; it is carried over a quarter of all days and back. */
      brush: (/** @type {number} */ times, /** @type {number} */ budget) => {
        const track = element('Last day').parentElement
        if (track === null) throw new Error('The handle has no axis.')
        const box = track.getBoundingClientRect()
        return timed(
          times,
          budget,
          (at) => {
            const step = at % 8 < 4 ? (at % 8) + 1 : 8 - (at % 8) - 1
            track.dispatchEvent(
              new PointerEvent('pointermove', {
                bubbles: true,
                pointerId: 1,
                clientX: box.right - (box.width * (step + 0.5)) / 16,
                clientY: box.top + box.height / 2,
              }),
            )
          },
          true,
        )
      },
      hover: (/** @type {number} */ times, /** @type {number} */ budget) =>
        timed(
          times,
          budget,
          (at) => {
            const { x, y } = spot(at)
            send('mousemove', x, y)
          },
          false,
        ),
      select: async (/** @type {number} */ times, /** @type {number} */ budget) => {
        const walls = []
        const begun = performance.now()
        for (let at = 0; !enough(at, times, begun, budget); at++) {
          walls.push(await answered(() => click(at + 1), 5_000))
          await frame()
        }
        return { walls: walls.filter((wall) => !Number.isNaN(Number(wall))), wholes: [] }
      },
      pan: (/** @type {number} */ frames, /** @type {number} */ budget) => {
        send('mousedown', 4, 4, { buttons: 1 })
        return moving(
          (at, last) => {
            const angle = (at / frames) * 2 * Math.PI
            send(
              'mousemove',
              4 + Math.sin(angle) * 120 + at / 100,
              4 + (1 - Math.cos(angle)) * 60,
              { buttons: 1 },
            )
            if (last) send('mouseup', 4, 4)
          },
          frames,
          budget,
        )
      },
      zoom: (/** @type {number} */ frames, /** @type {number} */ budget) =>
        moving(
          (at) => send('wheel', width / 2, height / 2, { deltaY: at < frames / 2 ? -4 : 4 }),
          frames,
          budget,
        ),
      /** The first letter, for which the index is built, and those after it. */
      search: async (/** @type {string} */ name) => {
        const field = element('Find')
        if (!(field instanceof HTMLInputElement)) throw new Error('Find is no field.')
        const results = document.querySelector('.find .results')
        if (results === null) throw new Error('Find has no results.')
        const changed = (/** @type {number} */ limit, /** @type {() => void} */ act) =>
          new Promise((resolve) => {
            const since = performance.now()
            const end = () => {
              observer.disconnect()
              clearTimeout(timer)
              requestAnimationFrame(() =>
                requestAnimationFrame(() => resolve(performance.now() - since)),
              )
            }
            const observer = new MutationObserver(() => {
              if (results.querySelector('[role=option]') !== null) end()
            })
            observer.observe(results, { subtree: true, childList: true, characterData: true })
            // The same list for another letter changes nothing.
            const timer = setTimeout(() => {
              observer.disconnect()
              resolve(Number.NaN)
            }, limit)
            act()
          })
        const first = await changed(60_000, () => {
          field.focus()
          type(field, name.slice(0, 1))
        })
        const walls = []
        for (let end = 2; end <= name.length; end++)
          walls.push(await changed(1_500, () => type(field, name.slice(0, end))))
        type(field, '')
        field.blur()
        await later(50)
        return { first, walls: walls.filter((wall) => !Number.isNaN(Number(wall))) }
      },
    },
  })
}
