import { defineExtension } from 'lexical'
import { DecorateExtension } from './decorate'
import { registerLane } from './lane'

/** Suggesting mode 修订: accounts for every edit and shows the marks. */
export const ReviewExtension = defineExtension({
  name: 'issue-desk/review',
  dependencies: [DecorateExtension],
  register: registerLane,
})
