import type { EntityId } from '../../domain/ids.ts'

/** Tells a story step by step, and lets an author write one. */
export const StoryPanel = (_props: { readonly onFocus: (entities: readonly EntityId[]) => void }) =>
  null
