/** Who may act, by the office's own words (documents 11.2). Stored as codes, shown in Chinese. */
export const ROLES = {
  undertaker: '承办人',
  'division-head': '承办处室负责人',
  cosigner: '会签岗（财务、采购、资产、保密）',
  reviewer: '法制机构审查人',
  'legal-head': '法制机构负责人',
  counsel: '法律顾问、公职律师',
  'vice-leader': '分管领导',
  leader: '主要负责人（局长办公会）',
  seal: '用印岗',
  archivist: '档案岗',
  supervisor: '监督岗',
  administrator: '系统管理员',
  'unit-clerk': '直属单位经办人',
  system: '系统',
} as const

/** Code of a role. */
export type Role = keyof typeof ROLES

/** A person (or the program itself) in one role. */
export interface Actor {
  readonly id: string
  readonly name: string
  readonly role: Role
}

/** Who has which role, in the office's words (several names parted by 、); roles nobody was entered for are absent. */
export type RoleHolders = Readonly<Partial<Record<Role, string>>>

/** A role with who has it: 法制机构负责人（周明）; the role alone where nobody was entered. */
export function roleName(role: Role, holders: RoleHolders): string {
  const names = holders[role] ?? ''
  return names === '' ? ROLES[role] : `${ROLES[role]}（${names}）`
}
