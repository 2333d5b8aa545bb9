import { t } from '../messages/index.ts'

/** What stands in place of a graph that could not be fetched or read at all: one sentence. */
export const Failure = ({ sentence }: { readonly sentence: string }) => (
  <main className="faults" role="alert">
    <h1>{t.appName}</h1>
    <p>{sentence}</p>
    <button type="button" onClick={() => window.location.reload()}>
      {t.reload}
    </button>
  </main>
)
