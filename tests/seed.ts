import fc from 'fast-check'

// The same cases in every run, so that a failure is the change's own; SEED=… tries others.
fc.configureGlobal({ seed: Number(process.env.SEED ?? 20251117) })
