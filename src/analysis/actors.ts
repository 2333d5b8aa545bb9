const NO_ACTORS: ReadonlySet<string> = new Set(['event', 'instrument', 'place'])

/** Whether those of a kind act and can be asked: all but events, instruments and places. */
export const isActor = (kind: string): boolean => !NO_ACTORS.has(kind)
