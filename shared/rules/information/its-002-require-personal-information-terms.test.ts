import { testRule } from '../../../tests/support/test-rule'
import { requirePersonalInformationTerms } from './its-002-require-personal-information-terms'

const HEAD = '物业服务合同\n甲方：云溪市机关后勤服务中心\n乙方：远帆科技有限公司\n第一条 乙方提供服务，违约方承担赔偿责任，争议协商解决。\n'
const ALL = '第八条 个人信息保护：乙方仅为履行本合同目的，在服务期限内以登记方式处理姓名、证件种类的信息；采取加密和权限控制；接受甲方监督检查；双方权利义务依法确定；未经甲方同意不得转委托第三方；合同终止后删除；发生泄露应立即通知甲方；事前进行影响评估。\n'

testRule(requirePersonalInformationTerms, {
  types: ['PMS'],
  clean: {
    '另附处理协议': `${HEAD}第二条 乙方运行访客系统，采集人脸信息。\n附件四 个人信息委托处理协议\n一、乙方按约定处理。`,
    '要素齐备': `${HEAD}${ALL}第二条 乙方操作访客登记系统。`,
    '只有联系人': `${HEAD}第二条 双方联系人姓名、手机号见首部。`,
    '提供人员名单': `${HEAD}第二条 乙方应提供保安员身份证复印件和健康证。`,
  },
  flagged: {
    '访客系统采集人脸': { text: `${HEAD}第二条 出入口设备«采集人脸和身份证»信息。`, severity: 'must-fix', basis: '个保法第28条' },
    '门禁没有约定': { text: `${HEAD}第二条 乙方负责«门禁系统»的日常操作。`, severity: 'should-fix', basis: '个保法第21条' },
    '用于产品优化': `${HEAD}${ALL}第二条 乙方«可将就餐数据用于产品优化»。`,
    '缺返还和通知': { text: `${HEAD}第八条 乙方应当对«人员信息»采取加密措施，仅用于本服务目的。`, opinion: '终止后返还或者删除' },
  },
  boundary: {
    '唯一验证方式': { text: `${HEAD}${ALL}第二条 进入大楼«仅支持人脸识别通行»。`, severity: 'remind' },
    '不得用于营销': `${HEAD}${ALL}第二条 乙方不得将访客信息用于营销或者提供给第三方。`,
  },
})
