/** Contract types of review-rules.md 0.9; LES-IN and LES-OUT refine LES. */
export const CONTRACT_TYPES = {
  GEN: '通用', CON: '建设工程施工', DES: '勘察设计监理', GPG: '政府采购货物', GPS: '政府采购服务', PMS: '物业服务',
  CAT: '食堂餐饮', LES: '房屋租赁', 'LES-IN': '房屋租赁（承租）', 'LES-OUT': '房屋租赁（出租）', SAL: '买卖', ENT: '委托',
  TEC: '技术', ITS: '信息化', LAB: '劳务及劳务派遣', LEG: '法律顾问', NDA: '保密', DON: '赠与捐赠',
  VEH: '车辆购置租赁维修', AST: '国有资产处置', EMC: '合同能源管理', SUP: '补充（变更）协议',
} as const

/** Code of a contract type. */
export type ContractType = keyof typeof CONTRACT_TYPES
