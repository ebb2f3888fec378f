import { createDesk } from '../../electron/desk'
import { quietShell } from './library'

/** A first start in a process of its own, for tests that kill it. */
const [libraryPath = '', samplePath = ''] = process.argv.slice(2)
void createDesk({ libraryPath, samplePath, shell: quietShell() })
