import { lineOf, sayIssue } from '../domain/issue.ts'
import { DATA_ID } from '../io/exports/html.ts'
import { readPageData } from '../io/imports/html.ts'
import { h } from './dom.ts'
import { createPage } from './page.ts'
import './style.css'
import { named, t, tell } from './words.ts'

const broken = (...sentences: readonly string[]): void =>
  document.body.prepend(
    h('main', { class: 'broken' }, ...sentences.map((sentence) => h('p', {}, sentence))),
  )

const open = (): void => {
  const { dataset, issues, ...page } = readPageData(
    t.program,
    document.getElementById(DATA_ID)?.textContent ?? '',
  )
  if (dataset === null) broken(t.faults, ...issues.map((issue) => lineOf(sayIssue(issue, tell))))
  else createPage(named(dataset), page)
}

/** Words are measured before they are placed: in the faces that the page brings, if the browser takes them. */
const faces = (): Promise<unknown> =>
  Promise.all(
    [400, 600].map((weight) => document.fonts.load(`${weight} 1rem "Attest Sans"`)),
  ).catch(() => null)

faces()
  .then(open)
  .catch((error: unknown) => {
    broken(t.broken)
    throw error
  })
