import { openWords as words } from '../messages/open.ts'

/** The id of what was pasted and says none itself: the same in every language. */
export const PASTED_ID = 'pasted'

/** What pasted text is called, which has no name of its own: by what it seems to be. */
export const pastedName = (text: string): string =>
  /^\s*[<{[]/.test(text)
    ? words.pasted.graph
    : /[,;|\t]/.test(text)
      ? words.pasted.table
      : words.pasted.text
