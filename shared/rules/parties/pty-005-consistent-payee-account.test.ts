import { testRule } from '../../../tests/support/test-rule'
import { consistentPayeeAccount } from './pty-005-consistent-payee-account'

const HEAD = '甲方：云溪市档案馆\n乙方：远帆装饰有限公司\n第一条 合同总价为人民币100000元。\n'

testRule(consistentPayeeAccount, {
  types: ['CON'],
  clean: {
    '户名与乙方一致': `${HEAD}第二条 乙方收款账户：\n户名：远帆装饰有限公司\n开户行：云溪银行南湖支行\n账号：3301040160001234567\n`,
    '农民工工资专用账户': `${HEAD}第二条 工资拨付至农民工工资专用账户，户名：云溪南湖建设总公司，账号：33010401600012。\n`,
    '不接受第三方账户': `${HEAD}第二条 户名：远帆装饰有限公司，账号：33010401600012。甲方不得将款项支付至乙方指定的第三方账户。\n`,
  },
  flagged: {
    '户名为个人': { text: `${HEAD}第二条 收款信息：\n户名：«李四»\n开户行：云溪银行\n账号：33010401600012\n`, severity: 'must-fix', opinion: '错付和代收风险' },
    '付至第三方账户': { text: `${HEAD}第二条 户名：远帆装饰有限公司，账号：33010401600012。\n第三条 甲方应将尾款«支付至乙方指定的第三方账户»。\n`, severity: 'must-fix' },
    '两处账号不同': { text: `${HEAD}第二条 乙方户名：远帆装饰有限公司\n账号：«33010401600012»\n第九条 结算账户\n户名：远帆装饰有限公司\n账号：«33010401600013»\n`, severity: 'should-fix', computed: '≠' },
    '有价款而未列账户': { text: HEAD, severity: 'should-fix', opinion: '未列明收款账户' },
  },
  boundary: {
    '单位使用个人卡号': { text: `${HEAD}第二条 户名：远帆装饰有限公司\n账号：«6222020200000000006»\n`, status: 'suspected' },
    '单位账号以62开头但不是卡号': `${HEAD}第二条 户名：远帆装饰有限公司\n账号：6222020200000000004\n`,
  },
})
