export const home = {
  title: '工作台',
  byState: '待办',
  recent: '最近的合同',
  openMustFix: '必改未处理',
  states: { reviewing: '审查中', drafting: '意见拟稿', issued: '已签发' },
  emptySentence: '这里还没有合同，也没有台账。把合同文件拖到窗口里，衡审会读出条款、逐条检查并起草审查意见。',
  emptyAction: '导入合同',
  samplesTitle: '或者先用样例合同试一试（均为虚构，已埋入常见错误）',
  samples: {
    property: { name: '物业服务合同', note: '付款比例、违约金、空白条款' },
    'office-supplies': { name: '办公用品采购合同', note: '大小写金额、明细合计、付款期限' },
    software: { name: '信息系统开发合同', note: '知识产权、验收、争议解决' },
  },
  otherWay: '只管台账、不审合同的，选一本台账：逐条登记，或导入现有的 Excel、CSV 表格',
  registers: '台账',
  noContracts: '要审查合同时，把合同文件拖到窗口里，或点右上角“导入合同”。',
  stays: '文件只保存在这台电脑上，不会上传。',
}

export const register = {
  title: '合同',
  views: { all: '全部', reviewing: '审查中', drafting: '意见拟稿', issued: '已签发' },
  filter: '按名称、编号、单位筛选',
  columns: {
    number: '报审号', title: '合同名称', type: '类型', counterparty: '当事人', amount: '金额（元）', open: '未处理问题', state: '状态',
    versions: '版本', createdOn: '登记日', updatedAt: '最近改动',
  },
  columnChooser: '列',
  empty: '没有符合的合同。',
  emptyAction: '清除筛选',
  count: (shown: number, total: number) => (shown === total ? `${total} 份` : `${shown} / ${total} 份`),
  noneOpen: '已处理完',
  untitled: '未识别名称',
}

export const severity = {
  'must-fix': '必改',
  'should-fix': '建议',
  remind: '提示',
  insufficient: '信息不足',
}

export const statuses = { hit: '命中', suspected: '疑似', insufficient: '信息不足' }
