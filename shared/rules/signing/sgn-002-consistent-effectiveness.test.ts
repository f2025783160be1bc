import { testRule } from '../../../tests/support/test-rule'
import { consistentEffectiveness } from './sgn-002-consistent-effectiveness'

testRule(consistentEffectiveness, {
  clean: {
    '合同自双方法定代表人签字并加': { text: '车辆租赁合同\n甲方：云溪市机关事务管理局\n乙方：青禾实业有限公司\n第一条 合同自双方法定代表人签字并加盖公章之日起生效。', types: ['VEH'], intake: { ourName: '云溪市机关事务管理局', ourEntityKind: '机关' } },
    '本合同自双方法定代表人签字并': { text: '绿化养护服务合同\n甲方：云溪市机关事务管理局\n乙方：青禾实业有限公司\n第一条 本合同自双方法定代表人签字并加盖公章之日起生效。', types: ['PMS'], intake: { ourName: '云溪市机关事务管理局', ourEntityKind: '机关' } },
    '签字并加盖公章': '第一条 标的：档案柜。\n第二条 本合同自双方法定代表人签字并加盖公章之日起生效。',
    '补充协议另行生效': '第一条 本合同自双方签字并盖章之日起生效。\n第二条 补充协议经双方签署后生效，与本合同具有同等效力。',
    '没有生效条款': '第一条 标的：档案柜。\n第二条 争议由法院处理。',
  },
  flagged: {
    '首期款到账才生效': '第一条 本合同自甲方«支付首期款后生效»。',
    '乙方交纳押金后合同生效': { text: '车辆租赁合同\n甲方：云溪市机关事务管理局\n乙方：青禾实业有限公司\n第一条 合同由双方«签字或盖章生效»，乙方«交纳押金后合同生效»。', types: ['VEH'], intake: { ourName: '云溪市机关事务管理局', ourEntityKind: '机关' } },
    '签字（盖章）': { text: '保洁服务合同\n甲方：云溪市机关后勤服务中心\n乙方：青禾物业服务有限公司\n第三条 约定\n双方«签字（盖章）后生效»。', types: ['GPS'], intake: { ourName: '云溪市机关后勤服务中心', moneyFlow: '付款', counterpartySize: '小型', ourEntityKind: '事业单位' } },
    '发生效力': { text: '第十条 本合同自双方«盖章时发生效力»。\n第十一条 乙方«履约保证金到账后本合同生效»。', intake: { moneyFlow: '付款', ourEntityKind: '机关', counterpartySize: '小型', govInvest: true } },
    '生效日早于签订日': { text: '第九条 生效\n本合同自«2026年1月1日起生效»。', intake: { signDate: '2026-03-05' as never }, severity: 'should-fix', computed: '2026-01-01早于2026-03-05' },
    '两处生效条件矛盾': {
      text: '第一条 本合同自双方«签字并加盖公章之日起生效»。\n第二条 本合同自乙方«缴纳履约保证金之日起生效»，乙方应在5日内缴纳。', severity: 'must-fix', opinion: '相互矛盾',
    },
    '签字盖章连写': { text: '第一条 标的：档案柜。\n第二条 本合同经双方代表«签字盖章后生效»。', severity: 'remind', opinion: '歧义' },
    '预付款到账才生效而无期限': { text: '第一条 标的：档案柜。\n第二条 本合同自甲方«预付款支付到账后生效»。', severity: 'should-fix', opinion: '未约定期限' },
    '须批准而无报批义务方': { text: '第一条 转让标的：旧车一辆。\n第二条 本合同经主管部门«批准后生效»。', opinion: '报批义务方' },
  },
  boundary: {
    '已约定由甲方报批': '第一条 转让标的：旧车一辆。\n第二条 本合同经主管部门批准后生效，甲方负责在10日内办理审批手续。',
    '缴纳保证金有期限': '第一条 标的：档案柜。\n第二条 乙方应在签约后5个工作日内缴纳履约保证金，本合同自履约保证金缴纳之日起生效。',
  },
})
