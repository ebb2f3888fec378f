/** What the inbox puts on the pointer: a JSON list of submission ids. */
export const submissionDragType = 'application/x-desk-submission'
/** A block of the outline, by its row's key. */
export const blockDragType = 'application/x-desk-block'
