import { testRule } from '../../../tests/support/test-rule'
import { limitOfficialVehicles } from './ast-003-limit-official-vehicles'

const BUY = '公务用车采购合同\n采购人：云溪市水利局\n供应商：远帆汽车销售有限公司\n'
const HIRE = '车辆租赁合同\n承租方：云溪市水利局\n出租方：远帆汽车租赁有限公司\n'

testRule(limitOfficialVehicles, {
  types: ['VEH'],
  intake: { ourName: '云溪市水利局', ourEntityKind: '机关', approvals: [{ kind: '资产配置', no: '云机管〔2026〕5号', date: null }] },
  clean: {
    '标准内的新能源车': `${BUY}第一条 采购新能源轿车3辆，单价15.8万元。`,
    '不得加装': `${BUY}第一条 供应商不得加装真皮座椅、天窗等高档配置。`,
    '按次派车': `${HIRE}第一条 租赁期一年，出租方按次派车并登记里程。`,
    '维修期间代步车': { text: '公务用车维修合同\n第一条 维修期间乙方免费提供代步车辆一台；乙方建立一车一档的维修台账。' },
    '企业自用': { text: `${BUY}第一条 新能源轿车单价30万元。`, intake: { ourEntityKind: '国有企业' } },
  },
  flagged: {
    '超过十八万': { text: `${BUY}第一条 采购纯电动轿车2辆，单价«21.9万元»。`, severity: 'must-fix', computed: '219,000.00＞180,000.00' },
    '机要车排量': `${BUY}第一条 机要通信用车一辆，排气量«2.0L»，单价11.5万元。`,
    '选装天窗': `${BUY}第一条 每辆车«选装全景天窗和航空座椅»。`,
    '无偿使用三年': { text: `合作协议\n甲方：云溪市水利局\n乙方：青禾科技有限公司\n第一条 乙方«无偿提供商务车一辆供甲方使用三年»。`, basis: '机关事务条例第25条' },
    '固定给局长': `${HIRE}第一条 租用商务车一辆，«固定供局长使用»。`,
    '表格里的单价': `${BUY}第一条 清单如下：\n| 名称 | 数量 | 单价（元） |\n| 新能源轿车 | 2 | «196000» |`,
    '没有编制批准': { text: `${BUY}第一条 采购新能源轿车1辆，单价15万元。`, intake: { approvals: [] }, opinion: '资产配置' },
  },
  boundary: {
    '正好十八万': `${BUY}第一条 新能源轿车单价18万元。`,
    '固定包车一年': { text: `${HIRE}第一条 出租方提供固定车辆包车服务，租赁期«一年»。`, status: 'suspected' },
    '包车十一个月': `${HIRE}第一条 出租方提供固定车辆包车服务，租赁期11个月。`,
  },
  insufficient: { '未录批准': { text: `${BUY}第一条 采购新能源轿车1辆，单价15万元。`, intake: { approvals: null } } },
})
