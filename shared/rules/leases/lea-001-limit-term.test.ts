import { testRule } from '../../../tests/support/test-rule'
import { day } from '../../law/define-statute'
import { stateAssetLeaseYearsMax } from '../../law/parameters/terms'
import { DEFAULT_SETTINGS } from '../office-settings'
import { limitTerm } from './lea-001-limit-term'

const ownLimit = {
  ...DEFAULT_SETTINGS,
  parameters: { [stateAssetLeaseYearsMax.key]: [{ from: day('2020-01-01'), value: 5, source: '本单位规定' }] },
}

testRule(limitTerm, {
  types: ['LES'],
  clean: {
    '不是租赁': { text: '合作经营合同\n第一条 合作期限三十年，租赁场地另行约定。', types: ['GEN'] },
    '租期六年': { text: '房屋租赁合同\n甲方：云溪市机关事务管理局\n乙方：青禾实业有限公司\n第一条 租期六年。\n第二条 任何一方违约的，赔偿对方损失；争议向甲方所在地人民法院起诉。', types: ['LES'], intake: { ourName: '云溪市机关事务管理局', ourEntityKind: '机关' } },
    '期满重新招租': { text: '房屋租赁合同\n甲方：云溪市机关事务管理局\n乙方：青禾实业有限公司\n第一条 租期五年，期满重新招租。\n第二条 任何一方违约的，赔偿对方损失；争议向甲方所在地人民法院起诉。', types: ['LES'], intake: { ourName: '云溪市机关事务管理局', ourEntityKind: '机关' } },
    '租期二十年': { text: '房屋租赁合同\n甲方：云溪市机关事务管理局\n乙方：青禾实业有限公司\n第一条 租期二十年，自2027年1月1日至2046年12月31日。\n第二条 任何一方违约的，赔偿对方损失；争议向甲方所在地人民法院起诉。', types: ['LES'], intake: { ourName: '云溪市机关事务管理局', ourEntityKind: '机关' } },
    '三年': '第二条 租赁期限为三年，自2027年1月1日起至2029年12月31日止。',
    '免租期另计': '租赁期限10年，其中免租期25个月。',
    '土地使用权年限': '该宗地土地使用权出让年限为40年。租赁期5年。',
    '期满另行协商续租': '租赁期15年，期满后双方协商续租10年。',
    '房屋建成年代': '房屋建成已30年，租期2年。',
  },
  flagged: {
    '二十二个完整年度': { text: '库房租赁合同\n甲方：云溪市水务局\n乙方：青禾仓储有限公司\n第一条 租赁期限为«二十二个完整年度»。', types: ['LES'] },
    '果园三十年': { text: '果园租赁合同\n第一条 租赁期从«2027年1月1日起至2057年12月31日»止。', types: ['GEN'] },
    '止日早于起日': { text: '房屋租赁合同\n第一条 租赁期限自«2027年1月1日起至2026年12月31日»止。', types: ['LES'] },
    '二十八载': { text: '房屋租赁合同\n第一条 出租方同意承租方租用房屋«二十八载»。', types: ['LES'] },
    '二十年租约再租十五年': { text: '房屋租赁合同\n第一条 本次签订«二十年»租约，同时确认期满后再租十五年，租金在签约时一并付清。', types: ['LES'] },
    '租赁期限二十年': { text: '房屋租赁合同\n甲方：云溪市机关事务管理局\n乙方：青禾实业有限公司\n第一条 租赁期限«二十年»，期满后乙方有权按原条件续租十年，甲方必须同意。\n第二条 任何一方违约的，赔偿对方损失；争议向甲方所在地人民法院起诉。', types: ['LES'], intake: { ourName: '云溪市机关事务管理局', ourEntityKind: '机关' } },
    '一次付清': { text: '房屋租赁合同\n甲方：云溪市机关事务管理局\n乙方：青禾实业有限公司\n第一条 租期«三十年»，一次付清。\n第二条 任何一方违约的，赔偿对方损失；争议向甲方所在地人民法院起诉。', types: ['LES'], intake: { ourName: '云溪市机关事务管理局', ourEntityKind: '机关' } },
    '届满自动再租十年': { text: '房屋租赁合同\n甲方：云溪市机关事务管理局\n乙方：青禾实业有限公司\n第一条 先租«二十年»，届满自动再租十年。\n第二条 任何一方违约的，赔偿对方损失；争议向甲方所在地人民法院起诉。', types: ['LES'], intake: { ourName: '云溪市机关事务管理局', ourEntityKind: '机关' } },
    '累计可达二十五年': { text: '第二条 租赁期三年，届满后逐年延续，累计可达«二十五年»。', types: ['LES'], intake: { moneyFlow: '付款', ourEntityKind: '机关', counterpartySize: '小型', govInvest: true } },
    '二十五年': { text: '第三条 租赁期限：«25年»。', computed: '25年＞20年', opinion: '第三条租赁期约定25年' },
    '汉字与月': '本合同租期共«二百五十二个月»。',
    '起止日': { text: '租赁期限自«2027年1月1日起至2048年12月31日»止。', computed: '22年＞20年' },
    '自动续租': { text: '租赁期«20年»，期满自动续租«10年»。', computed: '20年＋10年＝30年' },
  },
  boundary: {
    '正好二十年': '租赁期20年，自2027年1月1日起至2046年12月31日止。',
    '二十年零一天的习惯写法': '租赁期限自2027年1月1日至2047年1月1日。',
    '二十年零六个月': '租赁期限为«二十年零六个月»。',
    '国有资产出租超过本单位录入的年限': { text: '租赁期限«8年»。', types: ['LES-OUT'], severity: 'remind', settings: ownLimit },
  },
})
