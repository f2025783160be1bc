/** Who stands for an issued opinion (documents.md 11.2). */
export interface Signatories {
  readonly reviewer: string
  readonly issuer: string
  /** `vice-leader` where the legal office is one person and the leader in charge signs instead of its head. */
  readonly issuerRole: 'legal-head' | 'vice-leader'
}

/**
 * Why an opinion may not be issued over these names, in one sentence that says what to do; null when it may. `deciders` are
 * who decided its findings: they are reviewers, whatever name stands in the field.
 */
export function refuseSignatories({ reviewer, issuer, issuerRole }: Signatories, deciders: readonly string[] = []): string | null {
  if (reviewer.trim() === '') return '请填写审查人。'
  if (issuer.trim() === '') return issuerRole === 'legal-head' ? '请填写签发人（法制机构负责人）。' : '请填写签发的分管领导姓名。'
  if (reviewer.trim() !== issuer.trim()) return deciders.includes(issuer.trim()) ? `${issuer.trim()}审查过本合同的问题（采纳或忽略），审查人与签发人不得为同一人；请由他人签发。` : null
  return issuerRole === 'legal-head' ? '审查人与签发人不得为同一人；单人机构请改由分管领导签发。' : '分管领导不得与审查人为同一人，请由他人签发。'
}
