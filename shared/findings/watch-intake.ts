import type { Intake } from '../facts/intake'

/** Which intake facts each rule looked at in one run, by fact; ids of rules in order. */
export type IntakeReads = Readonly<Partial<Record<keyof Intake, readonly string[]>>>

/** An intake that notes which of its facts are looked at, so that the form asks what the rules really need and names them. */
export class WatchedIntake {
  /** To be handed to rules in place of the intake; answers the same. */
  readonly intake: Intake
  private readonly seen = new Map<keyof Intake, Set<string>>()
  private reader = ''

  constructor(intake: Intake) {
    this.intake = new Proxy(intake, {
      get: (target, key, receiver) => {
        if (typeof key === 'string') this.note(key as keyof Intake)
        return Reflect.get(target, key, receiver) as unknown
      },
    })
  }

  /** From now on facts are looked at by `rule`. */
  readFor(rule: string): void {
    this.reader = rule
  }

  /** What was looked at so far. */
  reads(): IntakeReads {
    return Object.fromEntries([...this.seen].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, rules]) => [key, [...rules].toSorted()]))
  }

  private note(key: keyof Intake): void {
    const rules = this.seen.get(key)
    if (rules === undefined) this.seen.set(key, new Set([this.reader]))
    else rules.add(this.reader)
  }
}
