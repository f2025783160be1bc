import { testRule } from '../../../tests/support/test-rule'
import { requireAuthorityAndLicences } from './pty-008-require-authority-and-licences'

const HEAD = '服务合同\n甲方：云溪市档案馆\n乙方：远帆服务有限公司\n第一条 本合同自签字盖章生效，违约方承担责任。\n'

testRule(requireAuthorityAndLicences, {
  types: ['GEN'],
  clean: {
    '派遣日期不是劳务派遣': { text: `${HEAD}第二条 乙方按附件派遣工程师到场工作，派遣日期见附件。`, types: ['LAB'] },
    '安保合同载明许可证': { text: `${HEAD}第二条 乙方提供保安服务，持有保安服务许可证，复印件为附件三。`, types: ['PMS'] },
    '食堂合同载明食品经营许可': { text: `${HEAD}第二条 乙方经营食堂，食品经营许可证在有效期内。`, types: ['CAT'] },
    '授权代表附授权委托书': `${HEAD}第二条 授权委托书为附件。\n（以下无正文）\n甲方（盖章）：云溪市档案馆\n授权代表：张三\n乙方（盖章）：远帆服务有限公司\n授权代表：李四\n`,
  },
  flagged: {
    '授权书没有期限': { text: `${HEAD}第二条 附件一为授权委托书。\n（以下无正文）\n甲方（盖章）：云溪市档案馆\n乙方（盖章）：远帆服务有限公司\n«附件一 授权委托书»\n兹委托李四代表我单位与云溪市档案馆签订服务合同并办理相关手续，其签字我单位予以承认。\n委托人：远帆服务有限公司\n`, opinion: '授权期限' },
    '安保服务未提许可证': { text: `${HEAD}第二条 乙方提供楼宇«秩序维护»服务。`, types: ['PMS'], severity: 'should-fix', opinion: '保安服务许可证', basis: '保安条例第9条' },
    '劳务派遣未提许可': { text: `${HEAD}第二条 乙方向甲方«派遣»人员。`, types: ['LAB'], severity: 'must-fix', basis: '劳动合同法第57条' },
    '授权代表签署而无授权书': { text: `${HEAD}第二条 争议由法院处理。\n（以下无正文）\n甲方（盖章）：云溪市档案馆\n授权代表：«张三»\n乙方（盖章）：远帆服务有限公司\n授权代表：«李四»\n`, opinion: '未附授权委托书' },
    '要求已取消的物业资质': { text: `${HEAD}第二条 乙方须具有«物业服务企业二级资质»。`, severity: 'remind' },
  },
  boundary: {
    '投标文件已含资质的降为提示': { text: `${HEAD}第二条 乙方提供«安保»服务，投标文件为合同组成部分。`, types: ['PMS'], severity: 'remind' },
    '不含安保的保洁合同不要求许可证': { text: `${HEAD}第二条 乙方提供办公楼保洁服务。`, types: ['PMS'] },
  },
})
