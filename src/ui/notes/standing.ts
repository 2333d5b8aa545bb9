import type { CanvasNote } from '../../state/appState.ts'
import { anchorOf, type Hook } from '../../view/noteAnchors.ts'
import type { keptPlaces } from '../../view/notePlaces.ts'
import type { Renderer } from '../../view/renderer.ts'
import type { Box } from '../../view/routes.ts'
import type { SceneNode } from '../../view/scene.ts'
import type { Sizes } from './sizes.ts'

interface Notes {
  readonly all: readonly CanvasNote[]
  /** What each hangs on; null: nothing that is drawn. */
  readonly hooks: readonly (Hook | null)[]
  /** One of them that is not kept yet; null: there is none. */
  readonly added: CanvasNote | null
  readonly nodes: readonly SceneNode[]
  readonly sizes: Sizes
  /** Finds places, by those of before: where nodes belong, and where they are on their way. */
  readonly placing: {
    readonly atRest: ReturnType<typeof keptPlaces>
    readonly onTheWay: ReturnType<typeof keptPlaces>
  }
}

/** Where notes stand, in pixels before panning. */
export const notesStanding = ({ all, hooks, added, nodes, sizes, placing }: Notes) => {
  /**
   * Where each note would stand alone; null: it hangs on nothing that is drawn, or is not kept yet.
   * @param placeOf - where nodes are now, on their way; absent: where they belong
   * @param changed - takes the place of the note with its id
   */
  const wantedAt = (
    zoom: number,
    placeOf?: Renderer['placeOf'],
    changed?: CanvasNote,
  ): readonly (Box | null)[] =>
    all.map((one, number) => {
      const hook = hooks[number] ?? null
      if (hook === null || one === added) return null
      const [x, y] = anchorOf(hook, placeOf)
      const { at } = one.id === changed?.id ? changed : one
      return { x: (x + at[0]) * zoom, y: (y + at[1]) * zoom, ...sizes.at(one.id, zoom) }
    })
  /** Where each stands beside the others, by its id. */
  const placesAt = (...asked: Parameters<typeof wantedAt>): ReadonlyMap<string, Box> => {
    const [zoom, placeOf] = asked
    const wanted = wantedAt(...asked)
    const places = (placeOf === undefined ? placing.atRest : placing.onTheWay)(
      wanted.filter((box) => box !== null),
      nodes,
      zoom,
    )
    let next = 0
    return new Map(
      all.flatMap(({ id }, number) => {
        const box = wanted[number] === null ? undefined : places[next++]
        return box === undefined ? [] : [[id, box] as const]
      }),
    )
  }
  return { wantedAt, placesAt }
}
