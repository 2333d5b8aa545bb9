import { fireEvent, render, screen, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { seenIn } from '../../src/analysis/checks.ts'
import { type Checks, type Judgement, NO_CHECKS } from '../../src/domain/checks.ts'
import type { Dataset } from '../../src/domain/dataset.ts'
import { writeChecks } from '../../src/io/parse/checks.ts'
import { judge } from '../../src/state/checks.ts'
import { createWorkspace } from '../../src/state/workspace.ts'
import { ChecksPanel } from '../../src/ui/checks/ChecksPanel.tsx'
import { VerdictBar } from '../../src/ui/checks/VerdictBar.tsx'
import { commandWords } from '../../src/ui/commandWords.ts'
import { StatementCard } from '../../src/ui/evidence/StatementCard.tsx'
import { WorkspaceProvider } from '../../src/ui/workspace.tsx'
import { large } from './large.ts'
import { mount, sample } from './mount.tsx'

beforeEach(() => {
  window.localStorage.clear()
  vi.useFakeTimers({ now: new Date(2031, 5, 2), toFake: ['Date'] })
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const statementOf = (dataset: Dataset, id: string) => {
  const found = dataset.statements.find((one) => one.id === id)
  if (found === undefined) throw new Error(`There is no statement "${id}".`)
  return found
}

const verdict = (name: string) => screen.getByRole('button', { name })

describe('the verdict on a statement', () => {
  const bar = () => {
    const dataset = sample()
    return mount(
      <VerdictBar statement={statementOf(dataset, 'claim-arming')} />,
      'select=claim-arming',
      dataset,
    )
  }
  const judgements = (checks: Checks): readonly Judgement[] => [...checks.judgements.values()]

  it('is given and taken back by its button, with the day of the reader’s calendar', async () => {
    const { user, app } = bar()
    await user.click(verdict('Wrong'))
    expect(verdict('Wrong')).toHaveAttribute('aria-pressed', 'true')
    expect(verdict('Verified')).toHaveAttribute('aria-pressed', 'false')
    expect(judgements(app().checks)).toMatchObject([{ verdict: 'wrong', on: '2031-06-02' }])
    await user.click(verdict('Verified'))
    expect(judgements(app().checks)).toMatchObject([{ verdict: 'verified' }])
    await user.click(verdict('Verified'))
    expect(app().checks.judgements.size).toBe(0)
  })

  it('keeps each letter of a note, and each note, among thousands of statements', async () => {
    const dataset = large()
    const claim = statementOf(dataset, 'claim-arming')
    const { user, app, workspace, unmount } = mount(
      <VerdictBar statement={claim} />,
      'select=claim-arming',
      dataset,
    )
    await user.click(verdict('Note'))
    const note = () => screen.getByRole('textbox')
    fireEvent.change(note(), { target: { value: 'a' } })
    expect(note()).toHaveValue('a')
    fireEvent.change(note(), { target: { value: 'ab' } })
    fireEvent.click(verdict('Wrong'))
    expect(verdict('Wrong')).toHaveAttribute('aria-pressed', 'true')
    expect(judgements(app().checks)).toMatchObject([{ verdict: 'wrong', note: 'ab' }])
    unmount()
    // As after a reload: nothing of the others is known yet.
    const again = large()
    const { checks } = workspace.store.getState().app
    const store = createWorkspace(again, '')
    store.store.run({ name: 'check', what: 'import', about: null, checks })
    render(
      <WorkspaceProvider workspace={store}>
        <VerdictBar statement={statementOf(again, 'claim-arming')} />
      </WorkspaceProvider>,
    )
    expect(verdict('Wrong')).toHaveAttribute('aria-pressed', 'true')
    expect(screen.getByText('ab')).toBeVisible()
  })

  it('names its statement with its speaker, and what can be undone too', async () => {
    const { user, workspace } = bar()
    expect(
      screen.getByRole('toolbar', {
        name: 'Verdict on: Aland says that Borduria sponsors Rebels (denied by Borduria)',
      }),
    ).toBeVisible()
    await user.click(verdict('Wrong'))
    const command = workspace.store.getState().history.past.at(-1)?.command
    if (command === undefined) throw new Error('Nothing can be undone.')
    expect(commandWords(command, workspace)).toMatch(/^verdict on “Aland says that Borduria /)
  })

  it('is one stop for Tab, in which arrow keys move', async () => {
    const { user } = bar()
    await user.tab()
    expect(verdict('Verified')).toHaveFocus()
    await user.keyboard('{ArrowRight}{ArrowRight}')
    expect(verdict('Needs source')).toHaveFocus()
    await user.keyboard('{End}')
    expect(verdict('Next unchecked')).toHaveFocus()
    await user.keyboard('{ArrowRight}{Home}')
    expect(verdict('Verified')).toHaveFocus()
    await user.tab()
    expect(document.body).toHaveFocus()
  })

  it('has a note that opens on demand, is kept as it is typed, and closes with Escape', async () => {
    const { user, app } = bar()
    await user.click(verdict('Note'))
    const note = screen.getByRole('textbox', { name: /^Note on: Aland says/ })
    expect(note).toHaveFocus()
    await user.keyboard('No arms are named.')
    expect(judgements(app().checks)).toMatchObject([{ verdict: null, note: 'No arms are named.' }])
    await user.keyboard('{Escape}')
    expect(verdict('Note')).toHaveFocus()
    expect(screen.queryByRole('textbox')).toBeNull()
    expect(screen.getByText('No arms are named.')).toBeVisible()
  })

  it('leads to the next statement without one, with its source', async () => {
    const { user, app } = bar()
    await user.click(verdict('Next unchecked'))
    expect(app().selection.statements).toEqual(['denial'])
    expect(app().reading).toMatchObject({ statement: 'denial', quote: 0, focusStays: true })
  })

  it('stands on the card of every statement, and leads on only where it is alone', async () => {
    const dataset = sample()
    const denial = statementOf(dataset, 'denial')
    mount(<StatementCard statement={denial} from={denial.subject} />, 'select=aland', dataset)
    expect(await screen.findByRole('button', { name: 'Needs source' })).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Next unchecked' })).toBeNull()
  })
})

/** The sample after its text was coded anew: a denial with other words, no praise, and another offer. */
const recoded = (): Dataset => {
  const dataset = sample()
  return {
    ...dataset,
    statements: dataset.statements
      .filter(({ id }) => id !== 'praise')
      .map((one) => {
        if (one.id !== 'denial') return one
        return {
          ...one,
          quotes: one.quotes.map((quote) => ({ ...quote, exact: 'Borduria denied it' })),
        }
      }),
  }
}

const judged = (
  ...given: readonly (readonly [id: string, verdict: Judgement['verdict'], note?: string])[]
): Checks => {
  const now = seenIn(sample())
  return given.reduce((checks, [id, verdict, note = '']) => {
    const seen = now.find(({ statement }) => statement === id)
    if (seen === undefined) throw new Error(`There is no statement "${id}".`)
    const first = judge(checks, now, seen, { verdict }, '2031-06-01')
    const second =
      first.name === 'check' ? judge(first.checks, now, seen, { note }, '2031-06-01') : first
    return second.name === 'check' ? second.checks : checks
  }, NO_CHECKS)
}

const panel = (checks: Checks, dataset = sample()) => {
  const mounted = mount(<ChecksPanel />, '', dataset)
  mounted.workspace.store.run({ name: 'check', what: 'import', about: null, checks })
  return mounted
}

const section = (name: string) => within(screen.getByRole('region', { name }))

const upload = async (user: UserEvent, file: File): Promise<void> => {
  const picker = document.querySelector<HTMLInputElement>('input[type=file]')
  if (picker === null) throw new Error('There is no way in for a file.')
  await user.upload(picker, file)
}

describe('the panel of checks', () => {
  it('tells no number of checks among thousands before it is known, and leads nowhere', async () => {
    const dataset = large()
    const before = large()
    const [all, seen] = [seenIn(before), seenIn(before)[1]]
    if (seen === undefined) throw new Error('Nothing is there to be judged.')
    const workspace = createWorkspace(dataset, '')
    workspace.store.run(judge(NO_CHECKS, all, seen, { verdict: 'wrong' }, '2031-06-02'))
    render(
      <WorkspaceProvider workspace={workspace}>
        <ChecksPanel />
      </WorkspaceProvider>,
    )
    expect(screen.queryByText(/^\d.* checked$/)).toBeNull()
    expect(screen.getByRole('button', { name: 'Next unchecked' })).toBeDisabled()
    expect(
      await screen.findByText(
        `1 of ${dataset.statements.length.toLocaleString('en')} statements checked`,
      ),
    ).toBeVisible()
    expect(screen.getByRole('button', { name: 'Next unchecked' })).toBeEnabled()
  })

  it('says what to do where nothing is checked, and that no export carries verdicts', () => {
    mount(<ChecksPanel />)
    expect(screen.getByText(/^Nothing is checked yet\./)).toBeVisible()
    expect(screen.getByText(/no export of the dataset carries them\.$/)).toBeVisible()
    expect(screen.getByRole('button', { name: 'Export checks' })).toBeDisabled()
    expect(screen.getByRole('progressbar', { name: '0 of 7 statements checked' })).toBeVisible()
  })

  it('lists what is judged as attributed sentences, and filters it by verdict', async () => {
    const { user } = panel(
      judged(
        ['claim-arming', 'wrong', 'No arms.'],
        ['meeting', 'verified'],
        ['offer', null, 'When?'],
      ),
    )
    await screen.findByText('2 of 7 statements checked')
    const list = section('Your checks')
    expect(list.getAllByRole('listitem')).toHaveLength(3)
    await user.click(list.getByRole('button', { name: 'Wrong 1' }))
    const [item, ...others] = list.getAllByRole('listitem')
    expect(others).toEqual([])
    expect(item).toHaveTextContent(/^Aland says that Borduria .*Wrong.*on 1 June 2031.*No arms\.$/)
    await user.click(list.getByRole('button', { name: 'Needs source 0' }))
    expect(list.getByText('No check of this kind.')).toBeVisible()
    await user.click(list.getByRole('button', { name: 'Needs source 0' }))
    expect(list.getAllByRole('listitem')).toHaveLength(3)
  })

  it('leads from a sentence to its evidence', async () => {
    const { user, app } = panel(judged(['meeting', 'verified']))
    await user.click(await screen.findByRole('button', { name: /^On 3 May 2031|^Aland/ }))
    expect(app().selection.statements).toEqual(['meeting'])
    expect(app().tool).toBe('evidence')
  })

  it('shows what changed under a stale verdict, and keeps it for the words as they are', async () => {
    const { user, app } = panel(judged(['denial', 'verified'], ['praise', 'wrong']), recoded())
    const stale = within(await screen.findByRole('region', { name: 'Stale (2)' }))
    expect(stale.getByText('the charge', { selector: 'del' })).toBeVisible()
    expect(stale.getByText('it', { selector: 'ins' })).toBeVisible()
    expect(stale.getByText('No longer in the dataset.')).toBeVisible()
    expect(
      stale.getByText(/Ana Kovar → praises → borduria|Ana Kovar → praises → Borduria/),
    ).toHaveTextContent(/^Ana Kovar:/)
    expect(stale.getAllByRole('button', { name: /^Keep the verdict/ })).toHaveLength(1)
    await user.click(stale.getByRole('button', { name: /^Keep the verdict: Borduria denie/ }))
    expect(screen.getByRole('region', { name: 'Stale (1)' })).toBeVisible()
    expect(section('Your checks').getAllByRole('listitem')).toHaveLength(1)
    await user.click(screen.getByRole('button', { name: 'Drop: Ana Kovar' }))
    expect(screen.queryByRole('region', { name: /^Stale/ })).toBeNull()
    expect(app().checks.judgements.size).toBe(1)
  })

  it('lists what was added, removed and changed since the last look, until that is seen', async () => {
    const { user, workspace } = panel(NO_CHECKS)
    const before = { ...judged(['meeting', 'verified']), baseline: seenIn(recoded()) }
    workspace.store.run({ name: 'check', what: 'import', about: null, checks: before })
    await screen.findByText('1 statement added')
    const since = section('Since you last looked')
    expect(since.getByText('1 statement changed')).toBeVisible()
    await user.click(since.getByText('1 statement added'))
    expect(since.getByRole('button', { name: /patient neighbour|praise/i })).toBeVisible()
    await user.click(since.getByRole('button', { name: 'Mark as seen' }))
    expect(since.getByText('No statement has been added, removed or changed.')).toBeVisible()
    workspace.store.undo()
    expect(await since.findByText('1 statement added')).toBeVisible()
  })

  it('clears all in one step that can be undone', async () => {
    const { user, app, workspace } = panel(judged(['meeting', 'verified']))
    await user.click(await screen.findByRole('button', { name: 'Clear all' }))
    expect(app().checks).toBe(NO_CHECKS)
    expect(screen.getByText('All checks are cleared. Undo brings them back.')).toBeVisible()
    workspace.store.undo()
    expect(await screen.findByText('1 of 7 statements checked')).toBeVisible()
  })

  it('takes a file in and says how many were taken, kept and stale', async () => {
    const { user, app } = panel(judged(['meeting', 'verified']), recoded())
    const text = writeChecks({
      dataset: 'sample',
      checks: judged(['meeting', 'wrong'], ['denial', 'wrong'], ['offer', 'verified']),
    })
    await upload(user, new File([text], 'mine.json', { type: 'application/json' }))
    expect(
      await screen.findByText(
        'mine.json: 2 checks taken; 1 of yours kept, since the file holds none newer; 1 of those taken stale, since their words have changed.',
      ),
    ).toBeVisible()
    expect(app().checks.judgements.size).toBe(3)
  })

  it.each([
    ['{', /^mine\.json is not valid JSON/],
    [
      writeChecks({
        dataset: 'elsewhere',
        checks: {
          judgements: new Map([
            [
              '0'.repeat(16),
              {
                verdict: 'wrong',
                note: '',
                on: '2031-06-01',
                seen: {
                  key: '0'.repeat(16),
                  statement: seenIn(sample())[0]?.statement ?? ('' as never),
                  speaker: '',
                  relation: '',
                  quotes: [],
                },
              },
            ],
          ]),
          baseline: [],
        },
      }).replace('"charge"', '"elsewhere"'),
      /^mine\.json holds checks of the dataset “elsewhere”/,
    ],
  ])('leaves everything untouched where the file cannot be taken in', async (text, message) => {
    const { user, app } = panel(judged(['meeting', 'verified']))
    const before = app().checks
    await upload(user, new File([text], 'mine.json', { type: 'application/json' }))
    expect(await screen.findByText(message)).toBeVisible()
    expect(app().checks).toBe(before)
  })
})
