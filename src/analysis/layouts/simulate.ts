/** Bodies that push each other apart and springs that hold some together; everything by number. */
export interface Simulation {
  /** Where the bodies are; changed in place, in units of the model. */
  readonly xs: Float64Array
  readonly ys: Float64Array
  /** Springs between bodies `from[i]` and `to[i]`, of `lengths[i]` at rest. */
  readonly from: Uint32Array
  readonly to: Uint32Array
  readonly lengths: Float64Array
  /** 1: stays where it is. */
  readonly fixed: Uint8Array
}

export interface SimulationSettings {
  readonly ticks: number
  /** How strongly bodies push each other apart. */
  readonly repulsion: number
  /** How strongly all are drawn to the origin; 0: not at all. */
  readonly gravity: number
  /** A cell as wide as this part of its distance counts as one body (Barnes–Hut). */
  readonly theta: number
}

const FRICTION = 0.6
/** After the first ticks bodies move little: what they push then holds for so many ticks, for it costs most. */
const LIVELY = 20
const LASTS = 3
const COLDEST = 0.001
/** Bodies nearer than this push no harder. */
const NEAREST = 1
/** Cells of the tree are not halved more often than this: bodies on one spot share a leaf. */
const DEEPEST = 24
const NONE = -1

/** A quadtree in flat arrays: cell `c` has children `children[4c … 4c + 3]`, a mass and a centre of mass. */
const createTree = (bodies: number) => {
  let room = Math.max(64, bodies * 4)
  let children = new Int32Array(room * 4)
  let mass = new Float64Array(room)
  let atX = new Float64Array(room)
  let atY = new Float64Array(room)
  let cells = 0
  let left = 0
  let top = 0
  let side = 1

  const grown = (held: Float64Array): Float64Array<ArrayBuffer> => {
    const more = new Float64Array(room)
    more.set(held)
    return more
  }
  const cell = (): number => {
    if (cells === room) {
      room *= 2
      mass = grown(mass)
      atX = grown(atX)
      atY = grown(atY)
      const more = new Int32Array(room * 4)
      more.set(children)
      children = more
    }
    children.fill(NONE, cells * 4, cells * 4 + 4)
    mass[cells] = 0
    atX[cells] = 0
    atY[cells] = 0
    return cells++
  }
  const isLeaf = (at: number): boolean =>
    children[at * 4] === NONE &&
    children[at * 4 + 1] === NONE &&
    children[at * 4 + 2] === NONE &&
    children[at * 4 + 3] === NONE

  /** Puts a mass into the cell or below it; until `settle`, `atX` and `atY` of leaves hold places. */
  const put = (x: number, y: number, weight: number): void => {
    let at = 0
    let [cellLeft, cellTop, half] = [left, top, side / 2]
    for (let depth = 0; ; depth++) {
      const empty = mass[at] === 0 && isLeaf(at)
      const shared = depth === DEEPEST
      if (empty || shared) {
        const before = mass[at] ?? 0
        const sum = before + weight
        atX[at] = ((atX[at] ?? 0) * before + x * weight) / sum
        atY[at] = ((atY[at] ?? 0) * before + y * weight) / sum
        mass[at] = sum
        return
      }
      if (isLeaf(at)) {
        // Whoever stood here alone goes down first.
        const [otherX, otherY, other] = [atX[at] ?? 0, atY[at] ?? 0, mass[at] ?? 0]
        const place = (otherX >= cellLeft + half ? 1 : 0) + (otherY >= cellTop + half ? 2 : 0)
        const below = cell()
        children[at * 4 + place] = below
        mass[below] = other
        atX[below] = otherX
        atY[below] = otherY
      }
      const before = mass[at] ?? 0
      const sum = before + weight
      atX[at] = ((atX[at] ?? 0) * before + x * weight) / sum
      atY[at] = ((atY[at] ?? 0) * before + y * weight) / sum
      mass[at] = sum
      const right = x >= cellLeft + half
      const low = y >= cellTop + half
      const place = (right ? 1 : 0) + (low ? 2 : 0)
      const known = children[at * 4 + place] ?? NONE
      const next = known === NONE ? cell() : known
      children[at * 4 + place] = next
      if (right) cellLeft += half
      if (low) cellTop += half
      half /= 2
      at = next
    }
  }

  const stack = new Int32Array(4 * (DEEPEST + 2))
  const sizes = new Float64Array(4 * (DEEPEST + 2))
  const push = new Float64Array(2)
  return {
    build(xs: Float64Array, ys: Float64Array): void {
      let [right, bottom] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY]
      left = Number.POSITIVE_INFINITY
      top = Number.POSITIVE_INFINITY
      for (let body = 0; body < xs.length; body++) {
        const [x, y] = [xs[body] ?? 0, ys[body] ?? 0]
        if (x < left) left = x
        if (x > right) right = x
        if (y < top) top = y
        if (y > bottom) bottom = y
      }
      side = Math.max(right - left, bottom - top, 1) * 1.000001
      cells = 0
      cell()
      for (let body = 0; body < xs.length; body++) put(xs[body] ?? 0, ys[body] ?? 0, 1)
    },
    /** The sum of all pushes on a place, each falling with the distance; the array is the same each time. */
    pushOn(x: number, y: number, theta: number): Float64Array {
      let [sumX, sumY] = [0, 0]
      let waiting = 1
      stack[0] = 0
      sizes[0] = side
      while (waiting > 0) {
        waiting--
        const at = stack[waiting] ?? 0
        const size = sizes[waiting] ?? 0
        const dx = x - (atX[at] ?? 0)
        const dy = y - (atY[at] ?? 0)
        const square = dx * dx + dy * dy
        const one = children[at * 4] ?? NONE
        const two = children[at * 4 + 1] ?? NONE
        const three = children[at * 4 + 2] ?? NONE
        const four = children[at * 4 + 3] ?? NONE
        const leaf = one === NONE && two === NONE && three === NONE && four === NONE
        if (leaf || size * size < theta * theta * square) {
          const by = (mass[at] ?? 0) / Math.max(square, NEAREST)
          sumX += dx * by
          sumY += dy * by
          continue
        }
        const half = size / 2
        if (one !== NONE) {
          stack[waiting] = one
          sizes[waiting++] = half
        }
        if (two !== NONE) {
          stack[waiting] = two
          sizes[waiting++] = half
        }
        if (three !== NONE) {
          stack[waiting] = three
          sizes[waiting++] = half
        }
        if (four !== NONE) {
          stack[waiting] = four
          sizes[waiting++] = half
        }
      }
      push[0] = sumX
      push[1] = sumY
      return push
    },
  }
}

/**
 * Lets bodies find their places: velocities with friction, cooled from tick to tick. A spring between two hubs is
 * weaker than one that holds a loose end, and of its two ends the better connected moves less.
 * Nothing here is random; equal starts give equal ends.
 */
export const simulate = (
  { xs, ys, from, to, lengths, fixed }: Simulation,
  { ticks, repulsion, gravity, theta }: SimulationSettings,
): void => {
  const bodies = xs.length
  const vx = new Float64Array(bodies)
  const vy = new Float64Array(bodies)
  const pushX = new Float64Array(bodies)
  const pushY = new Float64Array(bodies)
  const degree = new Float64Array(bodies)
  for (let link = 0; link < from.length; link++) {
    const [one, other] = [from[link] ?? 0, to[link] ?? 0]
    degree[one] = (degree[one] ?? 0) + 1
    degree[other] = (degree[other] ?? 0) + 1
  }
  const tree = createTree(bodies)
  const cooling = 1 - COLDEST ** (1 / Math.max(1, ticks))
  let heat = 1
  for (let tick = 0; tick < ticks; tick++) {
    heat *= 1 - cooling
    for (let link = 0; link < from.length; link++) {
      const one = from[link] ?? 0
      const other = to[link] ?? 0
      const dx = (xs[other] ?? 0) + (vx[other] ?? 0) - (xs[one] ?? 0) - (vx[one] ?? 0)
      const dy = (ys[other] ?? 0) + (vy[other] ?? 0) - (ys[one] ?? 0) - (vy[one] ?? 0)
      const distance = Math.max(Math.sqrt(dx * dx + dy * dy), 0.01)
      const [a, b] = [degree[one] ?? 1, degree[other] ?? 1]
      const pull = (((distance - (lengths[link] ?? 0)) / distance) * heat) / Math.min(a, b)
      const share = a / (a + b)
      vx[other] = (vx[other] ?? 0) - dx * pull * share
      vy[other] = (vy[other] ?? 0) - dy * pull * share
      vx[one] = (vx[one] ?? 0) + dx * pull * (1 - share)
      vy[one] = (vy[one] ?? 0) + dy * pull * (1 - share)
    }
    if (repulsion !== 0 && (tick < LIVELY || tick % LASTS === 0)) {
      tree.build(xs, ys)
      for (let body = 0; body < bodies; body++) {
        const push = tree.pushOn(xs[body] ?? 0, ys[body] ?? 0, theta)
        pushX[body] = (push[0] ?? 0) * repulsion
        pushY[body] = (push[1] ?? 0) * repulsion
      }
    }
    for (let body = 0; body < bodies; body++) {
      vx[body] = (vx[body] ?? 0) + ((pushX[body] ?? 0) - (xs[body] ?? 0) * gravity) * heat
      vy[body] = (vy[body] ?? 0) + ((pushY[body] ?? 0) - (ys[body] ?? 0) * gravity) * heat
    }
    for (let body = 0; body < bodies; body++) {
      vx[body] = (vx[body] ?? 0) * FRICTION
      vy[body] = (vy[body] ?? 0) * FRICTION
      if (fixed[body] === 1) continue
      xs[body] = (xs[body] ?? 0) + (vx[body] ?? 0)
      ys[body] = (ys[body] ?? 0) + (vy[body] ?? 0)
    }
  }
}
