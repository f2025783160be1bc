import { testRule } from '../../../tests/support/test-rule'
import { limitOfficePremises } from './ast-001-limit-office-premises'

const OUT = '房屋租赁合同\n出租方：云溪市水利局\n承租方：青禾餐饮有限公司\n'
const IN = '房屋租赁合同\n出租方：远帆置业有限公司\n承租方：云溪市水利局\n'
const WORKS = '施工合同\n发包人：云溪市水利局\n承包人：宏筑建设有限公司\n'
const approved = (kind: '办公用房处置' | '办公用房租用' | '立项') => [{ kind, no: '云政复〔2026〕12号', date: null }]

testRule(limitOfficePremises, {
  types: ['LES-OUT'],
  intake: { ourName: '云溪市水利局', ourEntityKind: '机关', approvals: [] },
  clean: {
    '甲方将周转房一套租给乙方居住': { text: '房屋租赁合同\n甲方：云溪市机关事务管理局\n乙方：青禾实业有限公司\n第一条 甲方将周转房一套租给乙方居住。\n第二条 任何一方违约的，赔偿对方损失；争议向甲方所在地人民法院起诉。', types: ['LES', 'LES-OUT'], intake: { ourName: '云溪市机关事务管理局', ourEntityKind: '机关', moneyFlow: '收款' } },
    '主管部门依批复招租': { text: `${OUT}第一条 出租办公楼一层闲置房屋，已经云政复〔2026〕12号批复同意。`, intake: { approvals: approved('办公用房处置') } },
    '事业单位另有规则': { text: `${OUT}第一条 出租办公楼一层。`, intake: { ourEntityKind: '事业单位' } },
    '周转房': { text: `${OUT}第一条 出租的周转房位于幸福路8号。` },
    '租用有批准和面积': { text: `${IN}第一条 承租房屋用途为办公用房，建筑面积800平方米。`, types: ['LES-IN'], intake: { approvals: approved('办公用房租用') } },
    '改造有立项': { text: `${WORKS}第一条 新建业务用房一栋。`, types: ['CON'], intake: { approvals: approved('立项') } },
  },
  flagged: {
    '借用办公室': { text: '房屋使用合同\n甲方：云溪市水务局\n乙方：青禾实业有限公司\n第一条 乙方无偿借用甲方«办公楼»两间房屋办公。', types: ['LES-OUT'], intake: {ourName: '云溪市水务局', ourEntityKind: '机关', approvals: []} },
    '改作客房': { text: `${WORKS}第一条 承包人将«办公区改作职工接待客房»。`, types: ['CON'], basis: '机关事务条例第23条' },
    '使用单位出租办公楼': { text: `${OUT}第一条 甲方将位于人民路1号的«办公楼»一层出租给乙方经营餐厅。`, severity: 'must-fix', basis: '机关事务条例第23条' },
    '租用没有批准': { text: `${IN}第一条 承租方租用远帆大厦八层作为«办公用房»，建筑面积800平方米。`, types: ['LES-IN'], opinion: '没有“办公用房租用”的批准' },
    '新建没有立项': { text: `${WORKS}第一条 本工程新建«业务用房»3000平方米。`, types: ['CON'], basis: '楼堂馆所条例第5条' },
    '施工单位垫资建办公楼': { text: `${WORKS}第一条 «办公楼»扩建工程。\n第二条 «资金来源：施工单位垫资»。`, types: ['CON'] },
    '豪华装修': { text: `${WORKS}第一条 办公楼装修，大厅采用«进口大理石地面»。`, types: ['CON'], basis: '机关事务条例第32条' },
  },
  boundary: {
    '改作餐厅': { text: `${WORKS}第一条 «办公用房改造为餐厅»。`, types: ['CON'], basis: '机关事务条例第23条' },
    '办公地址不是标的': { text: `${WORKS}第一条 承包人在工地设项目部办公室。`, types: ['CON'] },
  },
  insufficient: {
    '主管部门出租未录批复': { text: `房屋租赁合同\n出租方：云溪市机关事务管理局\n承租方：青禾餐饮有限公司\n第一条 出租«办公用房»一层。`, intake: { ourName: '云溪市机关事务管理局', approvals: null } },
    '单位性质不明': { text: `${OUT}第一条 出租位于人民路1号的«办公楼»。`, intake: { ourEntityKind: null } },
    '租用未录批准': { text: `${IN}第一条 租用«写字楼»八层办公，面积另计。`, types: ['LES-IN'], intake: { approvals: null }, opinion: '建筑面积' },
  },
})
