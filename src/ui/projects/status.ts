import { createStore } from 'zustand/vanilla'

/** Why a project is not kept. */
export type NotKept = 'blocked' | 'full' | 'large' | 'later' | 'unread' | 'broken'

/** How it stands with the keeping of what is open. */
export type KeepStatus =
  | { readonly what: 'nothing' }
  /** Something was done that is not kept yet. */
  | { readonly what: 'saving' }
  | { readonly what: 'kept' }
  | { readonly what: 'failed'; readonly why: NotKept }

/** Of what is open now; nothing: no project has been made of it yet. */
export const keepStatus = createStore<KeepStatus>(() => ({ what: 'nothing' }))
