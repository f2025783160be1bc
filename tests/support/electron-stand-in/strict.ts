/** Members a runtime asks any object for (awaiting it, module interop, printing); their absence means nothing. */
const ASKED_OF_ANYTHING = new Set(['then', '__esModule', 'default', 'toJSON', 'asymmetricMatch', 'nodeType', '$$typeof', 'constructor'])

/**
 * The object, except that reading a member it lacks throws: a test must not pass because the stand-in silently has
 * nothing where Electron has something. Methods are bound, so private state works behind the proxy.
 */
export function strict<T extends object>(name: string, target: T): T {
  return new Proxy(target, {
    get(_, member) {
      const value: unknown = Reflect.get(target, member, target)
      if (value === undefined && typeof member === 'string' && !(member in target) && !ASKED_OF_ANYTHING.has(member)) {
        throw new Error(`stand-in: ${name}.${member} is not provided`)
      }
      // A class stays itself, to be made with `new` and to keep its statics.
      return typeof value === 'function' && !/^class\b/.test(Function.prototype.toString.call(value)) ? value.bind(target) : value
    },
  })
}
