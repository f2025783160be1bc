/** The manuscript the opinion speaks of, every page joined by the seal (documents.md 2.9). */
const MANUSCRIPT_ANNEX = '送审稿（盖骑缝章版）'

/**
 * Annexes of D1 after the list of problems, as 附件说明 names them: counsel's opinion, each by its author where there are
 * several, and the manuscript. `counsel` names the authors.
 */
export function usualAnnexes(counsel: readonly string[]): readonly string[] {
  const opinions = counsel.length > 1 ? counsel.map((name) => `法律顾问意见（${name}）`) : counsel.map(() => '法律顾问意见')
  return [...opinions, MANUSCRIPT_ANNEX]
}
