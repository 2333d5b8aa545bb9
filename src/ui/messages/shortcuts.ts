/** The words of the list of keys. */
export const shortcutWords = {
  list: [
    ['/', 'Find'],
    ['F', 'Fit all'],
    ['Shift + F', 'Fit the selection'],
    ['+  −', 'Zoom in, zoom out'],
    ['Arrow keys', 'Move the view'],
    ['H', 'Hide the selected nodes'],
    ['Shift + H', 'Show hidden nodes'],
    ['P', 'What stands between the selected nodes'],
    ['Esc', 'Close, or clear the selection'],
    ['Ctrl / Cmd + Z', 'Undo'],
    ['Ctrl / Cmd + Shift + Z', 'Redo'],
    ['Alt + click', 'Legend: show only this'],
    ['Shift + click', 'Add to the selection; in the list Shift + Enter'],
    ['Space', 'Table: select the row'],
    ['Shift + arrow keys', 'Table: select a range'],
    ['Ctrl / Cmd + C', 'Table: copy the selected rows'],
    ['?', 'This list'],
  ],
  note: 'Letters work while the graph has the focus; / and ? work outside of text fields.',
} as const
