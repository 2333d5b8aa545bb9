import type { Orientation } from '../../domain/dataset.ts'
import type { EntityId } from '../../domain/ids.ts'
import type { AppState, Selection } from '../../state/appState.ts'
import type { Command } from '../../state/commands.ts'
import type { History } from '../../state/history.ts'
import type { Workspace } from '../../state/workspace.ts'
import { strandsWith } from '../../view/inScene.ts'
import type { Renderer } from '../../view/renderer.ts'
import type { Scene } from '../../view/scene.ts'

/** The menus that the action of the same id leads to. */
export const LED = ['expand', 'collapse', 'arrange', 'further'] as const
export type Led = (typeof LED)[number]

/** What only the window can do for an action. */
export interface Screen {
  /** What is drawn once something was waited for. */
  sceneNow(): Scene
  openExport(): void
  openProjects(): void
  openShortcuts(): void
  openPalette(): void
  /** Opens a menu that an action leads to, where its own stood. */
  openMenu(picked: Selection, page: Led): void
  /** Begins a note on what is picked, or where the menu stood. */
  addNote(picked: Selection): void
  /** The rectangle that selects: whether a drag on the canvas draws it. */
  boxing(): boolean
  toggleBox(): void
  /** Brings what was found into view, once it is drawn. */
  find(entities: readonly EntityId[]): void
  /** Rings around nodes for a moment. */
  ring(entities: readonly EntityId[]): void
  /** Selects, and brings the evidence forward. */
  show(selection: Selection): void
  announce(words: string): void
  copy(text: string, done: string | Promise<string>): void
  /** Focuses what a command opens, once it is there. */
  focus(selector: string): void
  /** Focuses what stands there already, so that the next key is its own. */
  focusNow(selector: string): void
  press(selector: string): void
}

/** Everything that an action may look at and change. */
export interface Reach {
  readonly workspace: Workspace
  readonly app: AppState
  readonly history: History
  readonly scene: Scene
  readonly renderer: Renderer | null
  readonly orientation: Orientation
  /** What the action is about: the selection, or what the menu was opened on. */
  readonly picked: Selection
  readonly screen: Screen
  readonly run: (command: Command) => void
}

/** Where the focus must be for a key: on the canvas or its tools; there or in the lists; not in a field; anywhere. */
export type Where = 'canvas' | 'graph' | 'page' | 'anywhere'

export interface Key {
  /** As `KeyboardEvent.key`, letters in lower case. */
  readonly key: string
  readonly shift?: true
  /** Ctrl, or Cmd. */
  readonly command?: true
  readonly where: Where
}

/** One thing that a user can do: the palette, the menus, the keys and the list of keys all read it from here. */
export interface Action {
  readonly id: string
  readonly group: Group
  readonly keys: readonly Key[]
  /** What a menu says; may name what it is about. */
  readonly words: (reach: Reach) => string
  /** What the list of keys says. */
  readonly title: string
  /** Why it cannot be done now, in a sentence; null where it can. */
  readonly whyNot: (reach: Reach) => string | null
  readonly run: (reach: Reach, key: string) => void
}

export const GROUPS = ['see', 'select', 'graph', 'evidence', 'arrange', 'page', 'go'] as const
export type Group = (typeof GROUPS)[number]

interface Told {
  readonly id: string
  readonly title: string
  readonly keys?: readonly Key[]
  readonly words?: (reach: Reach) => string
  readonly whyNot?: (reach: Reach) => string | null
  readonly run: (reach: Reach, key: string) => void
}

/** An action whose missing parts say nothing special. */
export const anAction = (group: Group, told: Told): Action => ({
  keys: [],
  words: () => told.title,
  whyNot: () => null,
  ...told,
  group,
})

/** The nodes that an action is about: those picked, or the ends of the lines that are. */
export const nodesOf = ({
  picked,
  scene,
}: Pick<Reach, 'picked' | 'scene'>): readonly EntityId[] => {
  const lines = strandsWith(scene, new Set(picked.statements))
  const ends = lines.flatMap(({ from, to }) => [from, to])
  return [...new Set([...picked.entities, ...ends])]
}

/** Names in a row; many are counted. */
export const namesOf = (
  { entity }: Pick<Workspace, 'entity'>,
  ids: readonly EntityId[],
  many: (count: number) => string,
): string =>
  ids.length > 3 ? many(ids.length) : ids.map((id) => entity(id)?.name ?? id).join(', ')
