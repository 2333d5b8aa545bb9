import { inLanguageLater } from './language.ts'

/** Keys or gestures that do the same, and what they do. */
type KeyRow = readonly [keys: readonly string[], what: string]

const gestures: readonly KeyRow[] = [
  [['Click'], 'Select, and open the evidence'],
  [['Shift, Ctrl or Cmd + click'], 'Add to the selection'],
  [['Double-click', 'Double tap'], 'Show what is hidden around a node; again: as it was'],
  [['Shift + drag'], 'Select with a rectangle'],
  [['Space + drag'], 'Move the view, even from a node'],
  [['Drag a node'], 'Pin it to another place'],
  [['Right-click', 'Shift + F10', 'Press and hold'], 'Menu'],
  [['Alt + click in the legend'], 'Show only this'],
]

const listKeys: readonly KeyRow[] = [
  [['Up, Down, Home, End'], 'Move through the list'],
  [['Right, Left'], 'Walk to a connected node and back'],
  [['First letters'], 'Go to the next name that begins so'],
  [['Enter'], 'Select; again: go to the evidence'],
  [['Shift or Ctrl + Enter'], 'Add to the selection'],
]

const tableKeys: readonly KeyRow[] = [
  [['Space'], 'Select the row'],
  [['Shift + arrow keys'], 'Select a range'],
  [['Ctrl / Cmd + C'], 'Copy the selected rows'],
  [['Enter'], 'Open the evidence'],
]

/** The words of the list of keys that no action has. */
export const shortcutWords = await inLanguageLater('shortcuts', {
  mouse: 'Mouse and touch',
  gestures,
  lists: 'In the lists',
  listKeys,
  table: 'In the table',
  tableKeys,
  note: 'Letters, digits, +, − and * work while the graph or one of its tools has the focus (click into it, or press Tab until it has), arrow keys while the graph has it; the rest anywhere but in a field.',
})
