/** Pasted text under a name without an ending: the content says what it is. */
export const readPasted = async (
  text: string,
  name: string,
): Promise<ReadonlyMap<string, Uint8Array>> => new Map([[name, new TextEncoder().encode(text)]])
