import { testRule } from '../../../tests/support/test-rule'
import { consistentCopies } from './str-006-consistent-copies'

const HEAD = '服务合同\n甲方：云溪市档案馆\n乙方：远帆设备有限公司\n第一条 乙方提供服务，违约方承担责任。\n'

testRule(consistentCopies, {
  clean: {
    '括号内含备案份数': '本合同一式六份，甲方四份（含备案一份）、乙方两份，具有同等法律效力。',
    '一式之后正副本分列': { text: '保洁服务合同\n甲方：云溪市机关后勤服务中心\n乙方：青禾物业服务有限公司\n第三条 约定\n本合同一式八份，正本两份、副本六份，双方各执正本一份、副本三份，具有同等法律效力。', types: ['SAL'], intake: { ourName: '云溪市机关后勤服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型' } },
    '制作若干份': { text: '保洁服务合同\n甲方：云溪市机关后勤服务中心\n乙方：青禾物业服务有限公司\n第三条 约定\n合同文本印制六份，双方各保存三份，效力等同。', types: ['SAL'], intake: { ourName: '云溪市机关后勤服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型' } },
    '正副本分开计数相符': { text: '保洁服务合同\n甲方：云溪市机关后勤服务中心\n乙方：青禾物业服务有限公司\n第三条 约定\n正本两份，甲乙双方分别保存一份；副本三份，甲方两份、乙方一份，具有同等法律效力。', types: ['SAL'], intake: { ourName: '云溪市机关后勤服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型' } },
    '各执二份': `${HEAD}第二条 本合同一式四份，甲乙双方各执二份，具有同等法律效力。`,
    '分别执有': `${HEAD}第二条 本合同一式陆份，甲方执叁份，乙方执贰份，报财政部门备案壹份，具有同等法律效力。`,
    '正本副本分别计算': `${HEAD}第二条 本合同正本一式两份，双方各执一份；副本一式四份，双方各执两份，具有同等法律效力。`,
    '电子合同': `${HEAD}第二条 本合同为电子合同。`,
  },
  flagged: {
    '制作份数不合': { text: '保洁服务合同\n甲方：云溪市机关后勤服务中心\n乙方：青禾物业服务有限公司\n第三条 约定\n合同文本«印制六份，双方各保存二份，效力等同»。', types: ['SAL'], intake: { ourName: '云溪市机关后勤服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型' } },
    '正副本分开计数': { text: '保洁服务合同\n甲方：云溪市机关后勤服务中心\n乙方：青禾物业服务有限公司\n第三条 约定\n正本两份，甲乙双方各执一份；«副本三份，甲方两份、乙方两份，具有同等法律效力»。', types: ['SAL'], intake: { ourName: '云溪市机关后勤服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型' } },
    '分配多于总数': { text: `${HEAD}第二条 本合同«一式四份，甲方执三份，乙方执二份，具有同等法律效力»。`, severity: 'remind', computed: '3+2=5≠4', opinion: '合计5份' },
    '三方各执': { text: `${HEAD.replace('第一条', '丙方：云溪市信息中心\n第一条')}第二条 本合同«共5份，三方各执2份，具有同等效力»。`, computed: '6≠5' },
    '未约定份数': { text: `${HEAD}第二条 争议由法院处理。`, opinion: '未约定合同份数' },
  },
  boundary: {
    '未写同等效力': { text: `${HEAD}第二条 «本合同一式四份，双方各执二份»。`, opinion: '同等法律效力' },
    '采购合同没有备案份数': { text: `${HEAD}第二条 «本合同一式四份，双方各执二份，具有同等法律效力»。`, types: ['GPS'], opinion: '备案' },
  },
})
