/** `npm test` tries the same random cases every time; the long suite (ISSUE_DESK_RUNS) tries new ones. */
import fc from 'fast-check'

if (process.env['ISSUE_DESK_RUNS'] === undefined) fc.configureGlobal({ seed: 20_260_509 })
