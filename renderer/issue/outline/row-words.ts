import { create } from 'zustand'

/** 字数 of each row of the outline by its key: a row draws its own count, the list stays. */
export const useRowWords = create<{ words: ReadonlyMap<string, number> }>()(() => ({ words: new Map() }))
