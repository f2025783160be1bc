import { testRule } from '../../../tests/support/test-rule'
import { requireEmploymentSeparation } from './svc-001-require-employment-separation'

const HEAD = '保洁服务合同\n甲方：云溪市机关后勤服务中心\n乙方：青禾物业有限公司\n第一条 乙方提供保洁服务，违约方承担赔偿责任，争议协商解决。\n'
const SAFE = '第八条 服务人员与乙方签订劳动合同，乙方缴纳社会保险，工伤由乙方负责；最低工资调整由乙方承担；人员年龄不超过60周岁，须保密，不称职的予以更换。\n'

testRule(requireEmploymentSeparation, {
  types: ['PMS'],
  clean: {
    '技术服务的派驻工程师': { text: '技术服务合同\n甲方：云溪市档案馆\n乙方：青禾软件有限公司\n第一条 乙方派驻工程师四名提供数据整理服务，派驻人员对内部信息保密。', types: ['TEC', 'GPS'] },
    '要求更换': `${HEAD}${SAFE}第九条 甲方认为保洁员不称职的，可以书面要求乙方3日内更换。`,
    '检查考勤记录': `${HEAD}${SAFE}第九条 甲方有权检查乙方人员的考勤记录。`,
    '乙方自行招聘': `${HEAD}${SAFE}第九条 乙方负责保洁员的招聘、考勤、排班和辞退。`,
    '甲方不得直接管理': `${HEAD}${SAFE}第九条 甲方不得直接对乙方人员进行考勤和处分。`,
    '派遣协议要素齐备': { text: '劳务派遣协议\n用工单位：云溪市档案馆\n派遣单位：远帆人力资源有限公司\n第一条 派遣岗位为临时性岗位，派遣人数5人，派遣期限两年。派遣员工工资按月支付。乙方持有劳务派遣经营许可证。', types: ['LAB'] },
  },
  flagged: {
    '去留由委托方决定': { text: '窗口导办服务合同\n甲方：云溪市政务中心\n乙方：青禾人力有限公司\n第一条 导办人员的«聘用、请假及去留，概由甲方审定»。', types: ['GPS'] },
    '窗口外包': { text: '窗口服务外包合同\n甲方：云溪市档案馆\n乙方：青禾服务有限公司\n第一条 窗口人员«由甲方负责考核定级、发放绩效奖金并决定去留»。\n第二条 任何一方违约的，赔偿对方损失。', types: ['GEN'], intake: {ourName: '云溪市档案馆'} },
    '人数乘以工资': { text: `${HEAD}${SAFE}第九条 服务费«以在岗人数乘以人均工资»，另加8%的管理费计收。`, status: 'suspected', severity: 'should-fix' },
    '甲方招聘考勤辞退': { text: `${HEAD}${SAFE}第九条 甲方«负责保洁员的招聘、考勤和辞退»。`, severity: 'must-fix', basis: '劳动合同法第92条' },
    '由甲方面试加人头费': { text: `${HEAD}${SAFE}第九条 保安员«由甲方面试录用»。\n第十条 服务费«按人头每人每月4500元另收管理费结算»。`, severity: 'must-fix' },
    '只有排班': { text: `${HEAD}${SAFE}第九条 甲方«统一安排乙方人员的排班»。`, severity: 'should-fix' },
    '没有用工条款': { text: `${HEAD}第二条 乙方派驻保洁员20名。`, severity: 'should-fix', opinion: '劳动合同' },
    '派遣协议缺岗位性质': { text: '劳务派遣协议\n用工单位：云溪市档案馆\n派遣单位：远帆人力资源有限公司\n第一条 派遣单位派遣员工到用工单位工作，费用按月结算，违约方赔偿。', types: ['LAB'], basis: '劳动合同法第66条' },
  },
  boundary: {
    '工资加管理费计价': { text: `${HEAD}${SAFE}第九条 服务费按«人员工资另加8%管理费计算»。`, status: 'suspected', severity: 'should-fix' },
    '审核人员名单': `${HEAD}${SAFE}第九条 乙方拟录用的主管人员，须报甲方审核备案。`,
  },
})
