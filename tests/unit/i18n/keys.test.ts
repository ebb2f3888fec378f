import { readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { catalogue } from '../../../renderer/i18n'
import { repository } from '../../support/app'

const folder = join(repository, 'renderer')
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name)).map((name) => join(folder, name))

/** Keys of a catalogue as they are asked for: a.b.c. */
function keysOf(part: object, prefix = ''): string[] {
  return Object.entries(part).flatMap(([name, value]: [string, unknown]) => (typeof value === 'object' && value !== null ? keysOf(value, `${prefix}${name}.`) : [`${prefix}${name}`]))
}

/** What a call asks for: each key that its argument can be, and patterns where a part of it is any string. */
function asked(checker: ts.TypeChecker, argument: ts.Expression): { keys: string[]; patterns: RegExp[] } {
  if (ts.isTemplateExpression(argument)) {
    let made = [{ text: argument.head.text, isOpen: false }]
    for (const { expression, literal } of argument.templateSpans) {
      const parts = literalsOf(checker, expression)
      made = made.flatMap(({ text, isOpen }) => (parts ?? ['\0']).map((part) => ({ text: text + part + literal.text, isOpen: isOpen || parts === null })))
    }
    return {
      keys: made.filter(({ isOpen }) => !isOpen).map(({ text }) => text),
      patterns: made.filter(({ isOpen }) => isOpen).map(({ text }) => new RegExp(`^${text.replace(/[.]/g, '\\.').replace(/\0/g, '.+')}$`)),
    }
  }
  const keys = literalsOf(checker, argument)
  return keys ? { keys, patterns: [] } : { keys: [], patterns: [/./] }
}

/** The strings that an expression can be, by its type; null where it can be any. */
function literalsOf(checker: ts.TypeChecker, expression: ts.Expression): string[] | null {
  if (ts.isStringLiteral(expression)) return [expression.text]
  const type = checker.getTypeAtLocation(expression)
  const types = type.isUnion() ? type.types : [type]
  const literals = types.flatMap((one) => (one.isStringLiteral() || one.isNumberLiteral() ? [`${one.value}`] : []))
  return literals.length === types.length ? literals : null
}

function callsOf(checker: ts.TypeChecker, file: ts.SourceFile): { at: string; keys: string[]; patterns: RegExp[] }[] {
  const found: { at: string; keys: string[]; patterns: RegExp[] }[] = []
  const visit = (node: ts.Node) => {
    if (ts.isCallExpression(node) && /^(?:i18next\.)?t$/.test(node.expression.getText(file)) && node.arguments[0]) {
      const { line } = file.getLineAndCharacterOfPosition(node.getStart(file))
      found.push({ at: `${relative(repository, file.fileName)}:${line + 1}`, ...asked(checker, node.arguments[0]) })
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}

describe('the words of the window', () => {
  const known = new Set(keysOf(catalogue('zh-CN')))
  const has = (key: string) => known.has(key) || known.has(`${key}_one`) || known.has(`${key}_other`)

  it('are there for every key that is asked for, also where it is made of parts', { timeout: 120_000 }, () => {
    const { config } = ts.readConfigFile(join(repository, 'tsconfig.json'), (path) => ts.sys.readFile(path)) as { config: { compilerOptions: unknown } }
    const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, repository)
    const program = ts.createProgram(files, { ...options, types: ['vite/client'] })
    const checker = program.getTypeChecker()
    const calls = files.flatMap((name) => { const file = program.getSourceFile(name); return file ? callsOf(checker, file) : [] })
    expect(calls.length).toBeGreaterThan(500)
    const missing = calls.flatMap(({ at, keys, patterns }) => [
      ...keys.filter((key) => !has(key)).map((key) => `${at} ${key}`),
      ...patterns.filter((pattern) => pattern.source === '.' || ![...known].some((key) => pattern.test(key))).map((pattern) => `${at} ${pattern.source}`),
    ])
    expect(missing).toEqual([])
  })

  it('are the same in both languages, but for forms of number', () => {
    const bare = (key: string) => key.replace(/_(?:one|other)$/, '')
    expect([...new Set(keysOf(catalogue('en')).map(bare))].sort()).toEqual([...new Set([...known].map(bare))].sort())
  })
})
