import tseslint from 'typescript-eslint'
import hooks from 'eslint-plugin-react-hooks'

const forbid = (...groups) => ({ 'no-restricted-imports': ['error', { patterns: groups.map(([group, message]) => ({ group, message })) }] })

export default tseslint.config(
  { ignores: ['out/', 'dist/', 'node_modules/', 'test-results/', 'screenshots/', 'eslint.config.mjs', 'electron/dev/desk.mjs'] },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  // The layer borders: shared knows nobody, the renderer and the shell know only shared.
  {
    files: ['shared/**'],
    rules: forbid([['electron', 'react', 'react-dom', 'lexical', '@lexical/*', 'node:*', 'fs', 'path', '**/electron/**', '**/renderer/**'], 'shared/ is pure: no shell, no pixels']),
  },
  { files: ['renderer/**'], rules: forbid([['electron', 'node:*', '**/electron/**'], 'the renderer reaches the shell only through shared/contract']) },
  { files: ['renderer/**/*.tsx', 'renderer/**/*.ts'], plugins: { 'react-hooks': hooks }, rules: hooks.configs.recommended.rules },
  { files: ['electron/**'], rules: forbid([['react', 'react-dom', 'lexical', '@lexical/*', '**/renderer/**'], 'the shell knows no pixels']) },
)
