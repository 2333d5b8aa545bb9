import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react'
import { type PlaceJob, startPlacing } from '../../analysis/jobs/placeJob.ts'
import type { Dataset } from '../../domain/dataset.ts'
import { type Issue, UnreadableFileError } from '../../domain/issue.ts'
import type { ToldValue } from '../../domain/told.ts'
import { type ImportJob, startImport } from '../../io/imports/importJob.ts'
import type { Preview, Summary } from '../../io/imports/preview.ts'
import type { Change, Stage } from '../../io/imports/session.ts'
import { type GraphSource, readSource } from '../../io/sources/graphSource.ts'
import { openWords as words } from '../messages/open.ts'
import { PASTED_ID, pastedName } from './pastedName.ts'

/** Where an import stands. */
export type ImportState =
  | { readonly at: 'choose'; readonly refusal: Refusal | null }
  | {
      readonly at: 'work'
      readonly stage: Stage | 'place' | 'build'
      readonly share: number | null
    }
  | {
      readonly at: 'look'
      readonly preview: Exclude<Preview, { readonly what: 'faults' }>
      readonly busy: boolean
    }

export type Refusal = (
  | { readonly sentence: ToldValue }
  | { readonly count: number; readonly faults: readonly Issue[] }
) & {
  /** What was pasted, so that it can be mended there; absent where nothing was. */
  readonly pasted?: string
}

export interface Imported {
  readonly dataset: Dataset
  readonly source: GraphSource
  readonly summary: Summary
  /** The dataset as the text that is kept; null where there is none. */
  readonly write: () => Promise<string | null>
  /** Aborted once the reader has had enough. */
  readonly signal: AbortSignal
  /** From here on it cannot be cancelled, and goes on until the answer is called. */
  readonly handOver: () => () => void
}

interface Running {
  readonly source: GraphSource
  readonly abort: AbortController
  readonly job: ImportJob
  placing: PlaceJob | null
}

const end = (running: Running | null): void => {
  running?.abort.abort()
  running?.job.cancel()
  running?.placing?.cancel()
}

/** In letters: beyond these a field of text is slow. */
const LONGEST_KEPT = 1_000_000

const sentenceOf = (error: unknown): ToldValue =>
  error instanceof UnreadableFileError ? error.told : words.failed

const nothingToChoose = (preview: Preview): boolean =>
  preview.what === 'dataset' && preview.outcome.ready && preview.outcome.summary.losses.length === 0

/**
 * One import from its source to a dataset with positions: read, looked at, changed, opened. A new one
 * ends the last; so does the end of the component.
 */
export const useImport = (onImported: (imported: Imported) => Promise<void>) => {
  // Another callback is no reason to begin anew.
  const imported = useEffectEvent(onImported)
  const [state, setState] = useState<ImportState>({ at: 'choose', refusal: null })
  const [source, setSource] = useState<GraphSource | null>(null)
  const running = useRef<Running | null>(null)
  useEffect(() => () => end(running.current), [])

  const refuse = useCallback((mine: Running, refusal: Refusal): void => {
    if (running.current !== mine) return
    end(mine)
    running.current = null
    const { source } = mine
    setState({
      at: 'choose',
      refusal:
        source.from === 'text' && source.text.length <= LONGEST_KEPT
          ? { ...refusal, pasted: source.text }
          : refusal,
    })
  }, [])

  const finish = useCallback(
    async (mine: Running, summary: Summary): Promise<void> => {
      setState({ at: 'work', stage: 'check', share: null })
      try {
        const dataset = await mine.job.take()
        if (running.current !== mine || dataset === null) return
        setState({ at: 'work', stage: 'place', share: null })
        mine.placing = startPlacing(dataset)
        const placed = await mine.placing.placed
        if (running.current !== mine) return
        setState({ at: 'work', stage: 'build', share: null })
        const landscape = placed === dataset ? null : placed.layout.landscape
        await imported({
          dataset: placed,
          source: mine.source,
          summary,
          write: () => mine.job.write(landscape),
          signal: mine.abort.signal,
          handOver: () => {
            running.current = null
            return () => end(mine)
          },
        })
      } catch (error) {
        refuse(mine, { sentence: sentenceOf(error) })
      }
    },
    [refuse],
  )

  const show = useCallback(
    (mine: Running, preview: Preview): void => {
      if (running.current !== mine) return
      if (preview.what === 'faults') refuse(mine, preview)
      else if (preview.outcome.ready && nothingToChoose(preview))
        void finish(mine, preview.outcome.summary)
      else setState({ at: 'look', preview, busy: false })
    },
    [finish, refuse],
  )

  const start = useCallback(
    async (source: GraphSource): Promise<void> => {
      end(running.current)
      const abort = new AbortController()
      const tell = (stage: Stage, share: number | null): void => {
        // Once it is looked at, a change is quick and says so beside its choices.
        setState((now) => (now.at === 'work' ? { at: 'work', stage, share } : now))
      }
      const mine: Running = { source, abort, job: startImport(tell), placing: null }
      running.current = mine
      setSource(source)
      setState({ at: 'work', stage: 'read', share: null })
      try {
        const files = await readSource(source, tell, abort.signal, pastedName)
        if (running.current !== mine) return
        const id = source.from === 'text' ? PASTED_ID : undefined
        show(mine, await mine.job.open(files, id))
      } catch (error) {
        refuse(mine, { sentence: sentenceOf(error) })
      }
    },
    [refuse, show],
  )

  const change = async (change: Change): Promise<void> => {
    const mine = running.current
    if (mine === null) return
    setState((now) => (now.at === 'look' ? { ...now, busy: true } : now))
    try {
      show(mine, await mine.job.change(change))
    } catch (error) {
      refuse(mine, { sentence: sentenceOf(error) })
    }
  }

  const open = (): void => {
    const mine = running.current
    if (mine === null || state.at !== 'look' || !state.preview.outcome.ready) return
    void finish(mine, state.preview.outcome.summary)
  }

  const cancel = (): void => {
    end(running.current)
    running.current = null
    setSource(null)
    setState({ at: 'choose', refusal: null })
  }

  return { state, source, start, change, open, cancel }
}
