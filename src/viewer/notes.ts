import type { OwnNote } from '../domain/ownNote.ts'
import { button, h } from './dom.ts'
import type { Facts } from './facts.ts'
import type { Ways } from './ways.ts'
import { SENTENCE_LANGUAGE, t } from './words.ts'

/** A note with what it is, so that nobody takes it for the words of a source. */
export const noteCard = ({ text }: OwnNote, ...more: readonly Node[]): HTMLElement =>
  h(
    'article',
    { class: 'own-note' },
    h('p', { class: 'own-note-label' }, t.ownNote),
    h('p', { class: 'own-note-words', dir: 'auto' }, text),
    ...more,
  )

/** The way to what a note hangs on, in words; null for one at a place of the canvas. */
const wayFrom = ({ on }: OwnNote, facts: Facts, ways: Ways): HTMLElement | null => {
  if (on === null) return null
  if ('entity' in on)
    return button(
      { class: 'link', dir: 'auto' },
      () => ways.toEntity(on.entity),
      facts.name(on.entity),
    )
  const statement = facts.statement(on.statement)
  if (statement === undefined) return null
  return button(
    { class: 'link', dir: 'auto', lang: SENTENCE_LANGUAGE },
    () => ways.toStatement(on.statement),
    facts.sentence(statement),
  )
}

/** All notes of the page, each with the way to what it hangs on; null where there is none. */
export const noteList = (facts: Facts, ways: Ways): HTMLElement | null =>
  facts.notes.length === 0
    ? null
    : h(
        'section',
        { class: 'own-notes', 'aria-label': t.ownNotes },
        h('h2', {}, t.ownNotes),
        h('p', { class: 'soft' }, t.ownNotesAre),
        ...facts.notes.map((note) => {
          const way = wayFrom(note, facts, ways)
          return way === null ? noteCard(note) : noteCard(note, way)
        }),
      )
