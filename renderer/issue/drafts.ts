const open = new Set<() => void>()

/** Registers a field whose text is not yet in the document; returns what takes it off. */
export function registerDraft(commit: () => void): () => void {
  open.add(commit)
  return () => open.delete(commit)
}

/** Puts everything that stands in fields into the document. Called before any save that must be complete. */
export function commitDrafts(): void {
  for (const commit of [...open]) commit()
}
