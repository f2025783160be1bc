import type { LocalDate } from '../core/local-date'
import { splitNameLikeness, splitNearLine, splitWorksDays } from '../law/parameters/procurement'
import { parameterEntryOn, type OfficeSettings } from '../rules/office-settings'

/** From where contracts look like one purchase in parts: the parameters of GPR-006, the same for the rule and the register. */
export interface SplitFigures {
  /** Share of the line from which a contract is close to it. */
  readonly near: number
  /** Days within which contracts with one counterparty lie in one season. */
  readonly days: number
  /** Likeness of two subjects, 0 to 1, from which they count as one. */
  readonly likeness: number
}

/** The figures on a day: the office's own where it entered any. One left empty finds nothing: no amount is near, no days lie between, only equal subjects are alike. */
export function splitFiguresOn(settings: Pick<OfficeSettings, 'parameters' | 'pack'>, day: LocalDate): SplitFigures {
  const value = (parameter: typeof splitNearLine): number | null => parameterEntryOn(settings, parameter, day)?.value ?? null
  return { near: value(splitNearLine) ?? 1, days: value(splitWorksDays) ?? 0, likeness: value(splitNameLikeness) ?? 1 }
}
