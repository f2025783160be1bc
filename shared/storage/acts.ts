/** What the audit chain calls the acts of the workstation; in Chinese whatever language the screens speak, because the chain is read by inspectors. */
export const ACTS = {
  importContract: '导入合同',
  importVersion: '导入新版本',
  adopt: '采纳意见',
  dismiss: '忽略问题',
  reopen: '恢复问题',
  reword: '改写意见',
  undo: '撤销操作',
  remark: '添加批注',
  intake: '修改录入信息',
  checkAgain: '重新检查',
  checklist: '填写清单',
  editOpinion: '修改意见书',
  removeItem: '移出意见书',
  conclude: '作出审查结论',
  exportOpinion: '导出意见书',
  changeSetting: '修改设置',
} as const
