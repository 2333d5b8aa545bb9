/**
 * The floor, in the page: a bare canvas on which every line and node is drawn anew, one path for 64 lines. It is
 * frozen: what is measured beside it can be compared over the years. Functions here are sent to a page as they stand.
 *
 * `nodes`: x and y of each; `lines`: two nodes each; `families`: of each line; as Float32, Uint32 and Uint8 in base64.
 * @param {{ nodes: string, lines: string, families: string, host: string }} graph
 */
export const floor = (graph) => {
  const bytes = (/** @type {string} */ text) =>
    Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)).buffer
  const nodes = new Float32Array(bytes(graph.nodes))
  const lines = new Uint32Array(bytes(graph.lines))
  const families = new Uint8Array(bytes(graph.families))
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))

  const bareCanvas = () => {
    const host = document.getElementById(graph.host)
    if (host === null) throw new Error('There is no canvas.')
    const canvas = document.createElement('canvas')
    canvas.width = host.clientWidth
    canvas.height = host.clientHeight
    canvas.style.position = 'absolute'
    canvas.style.inset = '0'
    canvas.style.pointerEvents = 'none'
    const order = [...families.keys()].sort((a, b) => (families[a] ?? 0) - (families[b] ?? 0))
    let [low, high] = [Infinity, -Infinity]
    for (const value of nodes) {
      low = Math.min(low, value)
      high = Math.max(high, value)
    }
    const scale = Math.min(canvas.width, canvas.height) / (high - low)
    const x = (/** @type {number} */ node) => canvas.width / 2 + (nodes[node * 2] ?? 0) * scale
    const y = (/** @type {number} */ node) => canvas.height / 2 + (nodes[node * 2 + 1] ?? 0) * scale
    const draw = () => {
      const brush = canvas.getContext('2d')
      if (brush === null) return
      brush.clearRect(0, 0, canvas.width, canvas.height)
      brush.lineWidth = 0.6
      order.forEach((line, at) => {
        if (at % 64 === 0) {
          if (at > 0) brush.stroke()
          brush.strokeStyle = `hsl(${(families[line] ?? 0) * 30} 60% 45%)`
          brush.beginPath()
        }
        const [from = 0, to = 0] = [lines[line * 2], lines[line * 2 + 1]]
        brush.moveTo(x(from), y(from))
        brush.lineTo(x(to), y(to))
      })
      brush.stroke()
      brush.fillStyle = '#333'
      for (let node = 0; node < nodes.length / 2; node++) {
        brush.beginPath()
        brush.arc(x(node), y(node), 2, 0, 7)
        brush.fill()
      }
    }
    host.append(canvas)
    return { canvas, draw }
  }

  /** From nothing to the frame that shows it. */
  const first = async () => {
    const since = performance.now()
    const { canvas, draw } = bareCanvas()
    draw()
    await frame()
    await frame()
    const wall = performance.now() - since
    canvas.remove()
    return wall
  }

  /** All drawn anew, as often as fits into so many milliseconds. */
  const redraw = async (/** @type {number} */ times, /** @type {number} */ budget) => {
    const { canvas, draw } = bareCanvas()
    const walls = []
    const begun = performance.now()
    while (walls.length < times && (walls.length < 2 || performance.now() - begun < budget)) {
      const since = performance.now()
      draw()
      await frame()
      await frame()
      walls.push(performance.now() - since)
    }
    canvas.remove()
    return { walls, wholes: [] }
  }

  /** One draw a frame: beside moves. */
  const frames = async (/** @type {number} */ times, /** @type {number} */ budget) => {
    const { canvas, draw } = bareCanvas()
    const walls = []
    const begun = performance.now()
    let before = begun
    while (walls.length < times && (walls.length < 2 || before - begun < budget)) {
      draw()
      await frame()
      const now = performance.now()
      walls.push(now - before)
      before = now
    }
    canvas.remove()
    return { walls, wholes: [] }
  }
  Object.assign(window, { floor: { first, redraw, frames } })
}
