import { statements } from './plural.ts'

/** The words of the export dialog and of what it writes. */
export const exportWords = {
  title: 'Export',
  format: 'Format',
  scope: 'What',
  scopes: {
    shown: 'What is shown',
    selected: 'What is selected',
    all: 'Everything',
  },
  withNeighbours: 'With the neighbours of the selection',
  nothingSelected: 'Nothing is selected.',
  willHold: (matched: number, added: number) =>
    added === 0
      ? `${statements(matched)} will be in the file.`
      : `${statements(matched)} will be in the file, and ${added} more that ${added === 1 ? 'asserts, denies, declines or answers' : 'assert, deny, decline or answer'} them, so that no claim travels without its denial.`,
  nothingToExport: 'No statement is in this selection. Choose another, or clear the filters.',
  loses: 'Left out by this format',
  save: 'Save',
  saving: 'Writing …',
  failed: (why: string) => `The file could not be written: ${why}`,
  pictureSubtitle: (held: number, all: number) => `${held} of ${statements(all)}`,
  pictureFormats: {
    png: 'A picture for print, with title, legend, sources and date.',
    svg: 'A drawing whose text stays text, with statements and quotes inside.',
  },
} as const
