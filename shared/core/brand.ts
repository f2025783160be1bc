/** A value of type `T` that only its own maker function can produce; the mark exists for the compiler alone. */
export type Brand<T, Name extends string> = T & { readonly __brand: Name }
