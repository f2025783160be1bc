import type { zhCN } from './zh-CN'

/** The same keys with any words: a language that lacks one does not compile. */
type Worded<T> = T extends string ? string
  : T extends (...values: infer Values) => string ? (...values: Values) => string
  : T extends readonly string[] ? readonly string[]
  : { readonly [Key in keyof T]: Worded<T[Key]> }

/** The catalogue of everything the screens say. */
export type Messages = Worded<typeof zhCN>
