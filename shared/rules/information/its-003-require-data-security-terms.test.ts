import { testRule } from '../../../tests/support/test-rule'
import { requireDataSecurityTerms } from './its-003-require-data-security-terms'

const HEAD = '信息系统运维服务合同\n采购人：云溪市机关事务管理局\n供应商：远帆科技有限公司\n第一条 供应商负责业务系统运维，违约方承担赔偿责任，争议协商解决。\n'
const ANNEX = '附件三 数据安全与网络安全责任书\n一、供应商承担安全责任。\n'

testRule(requireDataSecurityTerms, {
  types: ['ITS'],
  clean: {
    '附责任书': `${HEAD}${ANNEX}`,
    '要素齐备': `${HEAD}第二条 系统经批准建设，供应商不得擅自留存、使用、泄露数据；按等级保护三级建设并开展密评；及时修补漏洞；日志留存一年；数据存储于境内；安全事件1小时内报告；人员经背景审查并签署保密承诺；接受运维审计；合同终止时协助迁移并清除数据。`,
    '只买设备': { text: '设备采购合同\n买方：云溪市档案馆\n卖方：远帆设备有限公司\n第一条 买方采购打印机10台，违约方赔偿。' },
    '数据归采购人': `${HEAD}${ANNEX}第三条 运行数据归采购人所有，供应商无权对数据进行关联分析。`,
  },
  flagged: {
    '数据为乙方财产': { text: '短信平台服务合同\n甲方：云溪市档案馆\n乙方：青禾科技有限公司\n第一条 平台产生的用户行为«数据为乙方财产»。\n第二条 双方另签《数据安全责任书》。\n第三条 任何一方违约的，赔偿对方损失。', types: ['ITS'], intake: {ourName: '云溪市档案馆'} },
    '备份存放境外': { text: '运维合同\n第一条 乙方«可视需要将备份数据存放在境外服务器»。', types: ['ITS'] },
    '乙方托管甲方政务服务器十台': { text: '数据中心托管合同\n甲方：云溪市机关事务管理局\n乙方：青禾实业有限公司\n第一条 乙方托管甲方政务服务器十台。\n第二条 任何一方违约的，赔偿对方损失；争议向甲方所在地人民法院起诉。', types: ['ITS'], intake: { ourName: '云溪市机关事务管理局', ourEntityKind: '机关' } },
    '只有服务费和响应时间': { text: HEAD, severity: 'must-fix', basis: '数据安全法第40条' },
    '只有保密': { text: `${HEAD}第二条 供应商不得泄露采购人数据。`, severity: 'should-fix', opinion: '等级保护' },
    '数据归供应商': { text: `${HEAD}第二条 平台沉淀的«数据所有权归供应商»。\n${ANNEX}`, severity: 'must-fix' },
    '可以关联分析': `${HEAD}第二条 «供应商可以对业务数据进行关联分析»。\n${ANNEX}`,
    '日志三个月': { text: `${HEAD}第二条 系统日志保存«三个月»。\n${ANNEX}`, severity: 'should-fix', computed: '三个月＜6个月' },
  },
  boundary: {
    '日志半年': `${HEAD}第二条 系统日志留存6个月。\n${ANNEX}`,
    '日志一百二十天': `${HEAD}第二条 系统日志留存«120天»。\n${ANNEX}`,
  },
})
