import { basis } from '../../law/basis'
import { readSentences } from '../read-sentences'
import { areWePublic } from '../stance'
import type { Problem, Rule, RuleContext } from '../rule'

const SAVING = /节能|能耗|用电|用水|用气|空调[^,。;]{0,8}(?:温度|\d{2} ?(?:度|℃))|人走灯灭|节约(?:能源|用能|水电|资源)|能源(?:消耗|管理|费用)|水电(?:用量|消耗)|碳排放|节水|节电/
const TARGET = /目标|指标|考核|要求|标准|下降|定额|限额|降低|减少|同比|不得?(?:低于|高于|超过)|压减|压降|减量|控减|下调|超耗|基数|扣分|控制在/
/** A contract for one trade that moves no energy of the house. */
const ONE_TRADE = /^(?!.*(?:物业|后勤|综合)).*(?:电梯|消防|保安|安保|会务|除四害|消杀)/

/** Services that run no building: guarding and attending meetings alone. */
const BUILDING = /保洁|设施设备|空调|配电|电梯|绿化|工程维护|设备(?:运行|维护|维修)|综合物业|物业管理|能源/

/**
 * A public institution's contract with a property company must state aims and requirements of energy management
 * (公共机构节能条例 第27条). Guarding and meeting services alone are reminded; canteens and energy contracts follow the aim
 * without the duty and are not asked here.
 */
export const requireEnergySavingTerms: Rule = {
  id: 'MIS-003',
  title: '公共机构物业合同缺节能目标条款',
  severity: 'should-fix',
  types: ['PMS'],
  basis: [basis('公共机构节能条例', '第27条', 'full-text', '与物业服务企业订立合同应当载明节能管理的目标和要求')],
  parameters: [],
  version: 4,
  check,
}

function check(context: RuleContext): readonly Problem[] | 'not-applicable' {
  const { facts } = context
  if (!facts.isContract || areWePublic(context) === false) return 'not-applicable'
  if (facts.annexes.some(({ name }) => SAVING.test(name)) || readSentences(facts).some(({ words }) => SAVING.test(words) && TARGET.test(words))) return []
  return [{
    status: 'hit', severity: BUILDING.test(facts.normalized) && !ONE_TRADE.test(facts.title) ? 'should-fix' : 'remind', spans: [], computed: null,
    opinion: '本物业服务合同未载明节能管理目标和要求，不符合公共机构节能条例第27条，应补充。',
    amendment: '乙方应落实甲方年度节能目标：单位建筑面积能耗较基准年下降【】%，空调温度按国家规定执行，重点用能设备每日巡检并按月报送能耗数据；未达标的按附件考核扣分。',
  }]
}
