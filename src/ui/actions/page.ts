import { isBelowOpen, THEMES, TOOLS, type Tool } from '../../state/appState.ts'
import { redo, undo } from '../../state/history.ts'
import { commandWords } from '../commandWords.ts'
import { handToFind } from '../find/handed.ts'
import { linkNow, saidOfLink } from '../linkTo.ts'
import { actionWords as w } from '../messages/actions.ts'
import { chooseLanguage, LANGUAGES } from '../messages/choose.ts'
import { t } from '../messages/index.ts'
import { language } from '../messages/language.ts'
import { type Action, anAction, type Reach } from './action.ts'
import { bringForward, LISTED, onceThere, TAB } from './common.ts'

const showTool = (reach: Reach, tool: Tool): void => {
  reach.run({ name: 'show-tool', tool })
  bringForward(reach, 'evidence', TAB)
}

const FIND = '.find input'

/** Looks words up in the whole graph. */
export const findWords = (words: string, title: string): Action =>
  anAction('page', {
    id: 'find-words',
    title,
    run({ screen }) {
      handToFind(words)
      screen.focusNow(FIND)
    },
  })

export const pageActions: readonly Action[] = [
  anAction('page', {
    id: 'undo',
    title: w.undo,
    keys: [{ key: 'z', command: true, where: 'page' }],
    words: ({ app, history, workspace }) => {
      const travel = undo(app, history)
      return travel === null ? w.undo : t.undo(commandWords(travel.step.command, workspace))
    },
    whyNot: ({ app, history }) => (undo(app, history) === null ? w.nothingToUndo : null),
    run: ({ workspace }) => workspace.store.undo(),
  }),
  anAction('page', {
    id: 'redo',
    title: w.redo,
    keys: [
      { key: 'z', command: true, shift: true, where: 'page' },
      { key: 'y', command: true, where: 'page' },
    ],
    words: ({ app, history, workspace }) => {
      const travel = redo(app, history)
      return travel === null ? w.redo : t.redo(commandWords(travel.step.command, workspace))
    },
    whyNot: ({ app, history }) => (redo(app, history) === null ? w.nothingToRedo : null),
    run: ({ workspace }) => workspace.store.redo(),
  }),
  anAction('page', {
    id: 'palette',
    title: w.palette,
    keys: [{ key: 'k', command: true, where: 'anywhere' }],
    run: ({ screen }) => screen.openPalette(),
  }),
  anAction('page', {
    id: 'shortcuts',
    title: t.shortcuts,
    keys: [{ key: '?', where: 'page' }],
    run: ({ screen }) => screen.openShortcuts(),
  }),
  anAction('page', {
    id: 'find',
    title: w.find,
    keys: [{ key: '/', where: 'page' }],
    run: ({ screen }) => screen.focusNow(FIND),
  }),
  anAction('page', {
    id: 'open-file',
    title: w.openFile,
    keys: [{ key: 'o', command: true, where: 'anywhere' }],
    run: ({ screen }) => screen.press('#open-button'),
  }),
  anAction('page', {
    id: 'projects',
    title: w.projects,
    run: ({ screen }) => screen.openProjects(),
  }),
  anAction('page', {
    id: 'views',
    title: t.views,
    keys: [{ key: 'v', where: 'canvas' }],
    run: ({ screen }) => screen.press('.views-button'),
  }),
  anAction('page', {
    id: 'export',
    title: w.export,
    keys: [{ key: 's', command: true, where: 'anywhere' }],
    run: ({ screen }) => screen.openExport(),
  }),
  anAction('page', {
    id: 'print',
    title: w.print,
    keys: [{ key: 'p', command: true, where: 'anywhere' }],
    run: (reach) =>
      onceThere(import('../print/printPage.ts'), reach.screen, ({ printPage }) => printPage(reach)),
  }),
  anAction('page', {
    id: 'copy-link',
    title: w.copyLink,
    run: ({ screen, workspace }) => screen.copy(linkNow(workspace), saidOfLink()),
  }),
  anAction('page', {
    id: 'ask',
    title: w.ask,
    keys: [{ key: 'q', where: 'canvas' }],
    run: (reach) => showTool(reach, 'ask'),
  }),
  ...TOOLS.map((tool) =>
    anAction('page', {
      id: `tool ${tool}`,
      title: w.tool(t.tools[tool]),
      run: (reach) => showTool(reach, tool),
    }),
  ),
  anAction('page', {
    id: 'legend',
    title: w.legend,
    run: (reach) => bringForward(reach, 'legend', '.legend-panel button, .legend-panel input'),
  }),
  anAction('page', {
    id: 'list',
    title: w.list,
    words: ({ app }) => (app.sheet === 'list' ? w.closeList : w.list),
    run: ({ app, run, screen }) => {
      const open = app.sheet === 'list'
      run({ name: 'open-sheet', sheet: open ? null : 'list' })
      if (!open) screen.focus(LISTED)
    },
  }),
  anAction('page', {
    id: 'timeline',
    title: w.openTimeline,
    words: ({ app }) => (isBelowOpen(app) ? w.closeTimeline : w.openTimeline),
    run: ({ app, run }) => run({ name: 'open-timeline', open: !isBelowOpen(app) }),
  }),
  anAction('page', {
    id: 'display',
    title: t.display,
    run: ({ screen }) => screen.press('#display-button'),
  }),
  ...THEMES.map((theme) =>
    anAction('page', {
      id: `theme ${theme}`,
      title: w.theme(t.themes[theme]),
      run: ({ run }) => run({ name: 'choose-theme', theme }),
    }),
  ),
  ...LANGUAGES.map(([tag, name]) =>
    anAction('page', {
      id: `language ${tag}`,
      title: w.language(name),
      whyNot: () => (language.tag === tag ? w.languageAlready : null),
      run: () => chooseLanguage(tag),
    }),
  ),
]
