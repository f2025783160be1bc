import { testRule } from '../../../tests/support/test-rule'
import { requireExclusiveJurisdiction } from './dis-003-require-exclusive-jurisdiction'

const LEASE = '房屋租赁合同\n出租人：云溪市青禾区机关事务管理局\n承租人：明远商贸有限公司\n第一条 房屋坐落于云溪市青禾区人民路8号。\n第九条 争议解决\n'
const WORKS = '办公楼建设工程施工合同\n发包人：云溪市机关事务管理局\n住所：云溪市望江区湖滨路1号\n承包人：宏筑建设有限公司\n第一条 工程地点：临川市东湖区滨河路3号。\n第九条 争议解决\n'

testRule(requireExclusiveJurisdiction, {
  types: ['LES'],
  clean: {
    '海事法院': { text: '船舶维修合同\n第九条 争议解决\n协商不成的，向宁波海事法院起诉。', types: ['ENT'] },
    '普通商品房以外的买卖': { text: '办公家具买卖合同\n第九条 争议解决\n协商不成的，向临川市东湖区人民法院起诉。', types: ['SAL'] },
    '租赁房屋所在地': `${LEASE}协商不成的，由租赁房屋所在地人民法院管辖。`,
    '不动产所在地': `${LEASE}双方同意向不动产所在地有管辖权的人民法院起诉。`,
    '法院就在房屋所在区': `${LEASE}协商不成的，向云溪市青禾区人民法院起诉。`,
    '仲裁不受专属管辖限制': `${LEASE}争议提交杭州仲裁委员会仲裁。`,
    '物业合同不属专属管辖': { text: '物业服务合同\n第九条 争议解决\n协商不成的，向甲方住所地人民法院起诉。', types: ['PMS'] },
  },
  flagged: {
    '法院受理诉讼': { text: '业务用房施工合同\n发包人：云溪市档案馆\n住所：杭州市西湖区文三路1号\n承包人：青禾建设有限公司\n住所：绍兴市越城区中兴路1号\n第一条 建设地点：嘉兴市南湖区昌盛路8号。\n第二条 «因本合同引起的诉讼由绍兴市越城区人民法院受理»。', types: ['CON'] },
    '尚未勾选的法院只作疑似': { text: `${LEASE}协商不成的，按以下方式解决：\n□提交云溪仲裁委员会仲裁。\n□«向临川市东湖区人民法院起诉»。`, status: 'suspected' },
    '政策性住房买卖约定外地法院': { text: '共有产权住房买卖合同\n第一条 房屋坐落于云溪市青禾区人民路8号。\n第九条 争议解决\n协商不成的，«向临川市东湖区人民法院起诉»。', types: ['SAL'], severity: 'must-fix' },
    '海事案件约定普通法院': { text: '船舶维修合同\n第九条 争议解决\n协商不成的，«向云溪市青禾区人民法院起诉»。', types: ['ENT'], status: 'suspected', basis: '管辖批复第2条' },
    '中级法院列出标的额': { text: '采购合同\n第一条 合同总价50万元。\n第九条 争议解决\n协商不成的，«向云溪市中级人民法院起诉»。', types: ['GPG'], severity: 'remind', computed: '500,000.00元' },
    '租赁约定外地法院': { text: `${LEASE}协商不成的，«向临川市东湖区人民法院起诉»。`, severity: 'must-fix', status: 'hit', basis: '民诉法第34条第1项' },
    '施工约定甲方住所地，不在工程所在地': { text: `${WORKS}协商不成的，«向发包人住所地人民法院提起诉讼»。`, types: ['CON'], severity: 'must-fix' },
    '高级人民法院一审': { text: '采购合同\n第九条 争议解决\n协商不成的，«向云溪省高级人民法院起诉»。', types: ['GPG'], severity: 'should-fix' },
    '旧民诉法条号': { text: `${LEASE}协商不成的，«向临川市东湖区人民法院起诉»。`, intake: { signDate: '2019-05-01' as never }, basis: '民诉法第33条' },
  },
  boundary: {
    '房屋地址不明只作疑似': { text: '房屋租赁合同\n第九条 争议解决\n协商不成的，«向承租人住所地人民法院起诉»。', status: 'suspected', severity: 'should-fix' },
    '装修是否专属有争议': { text: WORKS.replace('建设工程施工', '装修工程施工') + '协商不成的，«由云溪市望江区人民法院管辖»。', types: ['CON'], severity: 'should-fix' },
    '停车位租赁不是房屋租赁': { text: '停车位租赁合同\n第九条 争议解决\n向甲方住所地人民法院起诉。', types: ['LES'] },
  },
})
