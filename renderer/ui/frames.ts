/** Runs two frames on: by then a closing menu has given the focus back to its button, and what a change brings is drawn. */
export function twoFramesOn(run: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(run))
}
