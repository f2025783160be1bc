import { testRule } from '../../../tests/support/test-rule'
import { parseLocalDate } from '../../core/local-date'
import { DEFAULT_SETTINGS } from '../office-settings'
import { requireTypeClauses } from './mis-002-require-type-clauses'

const HEAD = '合同\n甲方：云溪市档案馆\n乙方：远帆实业有限公司\n'
const LEASE = `房屋租赁${HEAD}第一条 房屋坐落：云溪市南湖路1号，建筑面积200平方米。\n第二条 用途：办公。\n第三条 租赁期限两年，租金每月10000元，按季支付，押金10000元。\n第四条 维修责任：主体结构由出租方维修。\n第五条 房屋按现状交付，期满腾退返还，装修不得破坏结构，未经同意不得转租，同等条件下有优先承租权，产权证见附件，水电费自理。违约方承担责任。`

testRule(requireTypeClauses, {
  clean: {
    '不得转交他人即有限制': { text: '代办委托合同\n委托方：云溪市体育中心\n受托方：青禾咨询有限公司\n第一条 委托事项：代办场馆证照，权限为提交材料、领取证照。\n第二条 委托期限自2027年1月1日起至2027年6月30日止。\n第三条 报酬2万元，办结后支付。\n第四条 受托方不得将事务交由他人处理，每月报告进展，对知悉的信息保密，不得为与委托方有利益冲突的人代办。\n第五条 双方可解除委托，造成损失的赔偿。', types: ['ENT'] },
    '八辆公车的维修': { text: '车辆维修合同\n甲方：云溪市水务局\n乙方：青禾汽修有限公司\n第一条 乙方维修甲方公车8辆，工时每小时70元，按月结算；凭单送修，修竣验收；原厂配件，质保一年；旧件退回甲方；乙方应在接车后三日内完工。\n第二条 违约的赔偿损失。', types: ['VEH'] },
    '租赁合同齐备': { text: LEASE, types: ['LES'] },
    '劳务派遣协议齐备': { text: `劳务派遣协议\n${HEAD}第一条 岗位和人数：会务员10名。\n第二条 派遣期限一年。\n第三条 报酬每人每月5000元，社会保险费由乙方缴纳。\n第四条 违约责任：赔偿损失。`, types: ['LAB'] },
    '不属于列明类型': { text: `借款${HEAD}第一条 借款一万元。`, types: ['GEN'] },
  },
  flagged: {
    '租赁合同无用途和维修': { text: LEASE.replace('第二条 用途：办公。\n', '').replace('第四条 维修责任：主体结构由出租方维修。\n', ''), types: ['LES'], severity: 'must-fix', opinion: '用途、维修责任', basis: '民法典第704条' },
    '租赁合同无押金': { text: LEASE.replace('，押金10000元', ''), types: ['LES'], severity: 'should-fix', opinion: '押金' },
    '派遣协议无期限': { text: `劳务派遣协议\n${HEAD}第一条 岗位和人数：会务员10名。\n第二条 报酬每人每月5000元，社会保险由乙方缴纳。\n第三条 违约责任：赔偿损失。`, types: ['LAB'], severity: 'must-fix', opinion: '派遣期限' },
    '小额合同的核心条款降一级': {
      text: LEASE.replace('第二条 用途：办公。\n', '').replace('租金每月10000元', '合同总价人民币8000元，租金按月'), types: ['LES'],
      settings: { ...DEFAULT_SETTINGS, parameters: { 'small-contract-line': [{ from: parseLocalDate('2020-01-01')!, value: 10000, source: '本单位规定' }] } }, severity: 'should-fix',
    },
    '只有标题没有内容视为缺失': { text: LEASE.replace('第二条 用途：办公。', '第二条 使用用途'), types: ['LES'], opinion: '仅有标题' },
  },
  boundary: {
    '车位租赁不查装修和优先权': { text: LEASE.replace(/^.*\n/, '停车位租赁合同\n').replace(/，[^，\n]*优先[^，\n]*权/, ''), types: ['LES'] },
    '水费、电费分写': { text: LEASE.replace('水电费自理', '水、电费自理'), types: ['LES'] },
    '课题以进度定期限': { text: `课题委托${HEAD}一、委托事项：开展用房评价研究。\n二、进度：2027年5月31日前提交中期成果，2027年10月31日前结题。\n三、费用10万元，乙方不得转委托，定期报告进展并保密，违约的赔偿损失。`, types: ['ENT'] },
    '租车不问质保': { text: `公务用车租赁${HEAD}第一条 车型：五座轿车3辆，价格每日320元，按月支付。\n第二条 交车时双方验收，车辆投保交强险，事故由乙方处理，超公里每公里2元。`, types: ['VEH'] },
    '电梯保养不问服务用房': { text: `电梯维护保养${HEAD}第一条 服务事项：保养电梯12台，服务质量标准按安全技术规范。\n第二条 期限一年，服务费每季支付18000元。\n第三条 应急处置：困人30分钟到场；期满交接钥匙和记录；乙方配备持证人员。`, types: ['PMS'] },
    '蔬菜没有质保可言': { text: `蔬菜采购${HEAD}第一条 品名、规格、数量：菠菜、萝卜，每日200公斤，质量符合食品安全标准。\n第二条 交货：每日送货至甲方食堂，甲方当场验收，包装整洁。\n第三条 结算：按月结算货款。\n第四条 交付后毁损、灭失的风险由甲方承担，所有权同时转移。`, types: ['SAL'] },
    '用途写在其他条款中': { text: LEASE.replace('第二条 用途：办公。', '第二条 附属设施\n房屋用于办公的附属设施一并出租。'), types: ['LES'] },
    '政府采购物业合同按物业合同检查': { text: LEASE, types: ['LES', 'GPS'] },
  },
})
