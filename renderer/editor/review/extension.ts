import { InitialStateExtension } from '@lexical/extension'
import { configExtension, defineExtension } from 'lexical'
import { DecorateExtension } from './decorate'
import { loadTag, registerLane } from './lane'

/** Suggesting mode 修订: accounts for every edit and shows the marks. */
export const ReviewExtension = defineExtension({
  name: 'issue-desk/review',
  // The document that an editor opens with is no edit: accounted for, its marks would be gone.
  dependencies: [DecorateExtension, configExtension(InitialStateExtension, { setOptions: { tag: loadTag } })],
  register: registerLane,
})
