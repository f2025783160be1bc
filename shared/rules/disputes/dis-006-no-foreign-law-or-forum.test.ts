import { testRule } from '../../../tests/support/test-rule'
import { noForeignLawOrForum } from './dis-006-no-foreign-law-or-forum'

const HEAD = '软件许可合同\n甲方：云溪市机关事务管理局\n乙方：青禾软件有限公司\n'
const ABROAD = '设备采购合同\n甲方：云溪市机关事务管理局\n乙方：Blue River Instruments GmbH\n'

testRule(noForeignLawOrForum, {
  clean: {
    '本合同适用中华人民共和国法律': { text: '软件许可合同\n甲方：云溪市机关事务管理局\n乙方：青禾实业有限公司\n第一条 本合同适用中华人民共和国法律。', types: ['ITS'], intake: { ourName: '云溪市机关事务管理局', ourEntityKind: '机关' } },
    '中国法': `${HEAD}第九条 本合同适用中华人民共和国法律（不包括香港、澳门、台湾地区法律）。`,
    '国际标准': `${HEAD}第三条 产品应符合德国标准，并提供日本原产地证明。`,
    '中文为准': `${HEAD}第九条 中英文文本不一致的，以中文文本为准。`,
  },
  flagged: {
    '以外文原本为凭': { text: '仪器采购合同\n甲方：云溪市档案馆\n乙方：青禾仪器有限公司\n第一条 中文本仅为译本，解释«以外文原本为凭»。' },
    '以前者为准': { text: '仪器采购合同\n甲方：云溪市档案馆\n乙方：青禾仪器有限公司\n第一条 «英文本与中文本有抵触时，以前者为准»。' },
    '英语本为正本': '第一条 合同文本«以英语本为正本»，中文本仅供参考。',
    '在伦敦仲裁': '第一条 因本协议引起的争议应«在伦敦以仲裁»方式终局解决。',
    '英文版本具有最终效力': { text: '软件许可合同\n甲方：云溪市机关事务管理局\n乙方：青禾实业有限公司\n第一条 中文译本仅供参考，«英文版本具有最终效力»。', types: ['ITS'], intake: { ourName: '云溪市机关事务管理局', ourEntityKind: '机关' } },
    '准据法': { text: '第九条 争议解决\n«以新加坡共和国法为准据法»。', intake: { moneyFlow: '付款', ourEntityKind: '机关', counterpartySize: '小型', govInvest: true } },
    '境内双方选香港法': { text: `${HEAD}第九条 本合同的解释和履行«适用香港特别行政区法律»。`, severity: 'must-fix', basis: '涉外法第41条' },
    '境外仲裁': `${HEAD}第九条 争议提交«新加坡国际仲裁中心»仲裁。`,
    '英文优先': `${HEAD}第九条 本合同以中英文书就，两种文本有歧义时«以英文文本为准»。`,
    '有涉外因素降为建议': { text: `${ABROAD}第九条 本合同«适用德国法律»。`, severity: 'should-fix' },
  },
  boundary: {
    '境外机构出具的证明文件': `${HEAD}第八条 不可抗力的发生由日本商事仲裁协会出具证明。`,
    '排除外国法': `${HEAD}第九条 本合同不适用美国法律。`,
    '在境外仲裁': `${HEAD}第九条 发生争议的，«在新加坡进行仲裁»。`,
  },
})
