import { testRule } from '../../../tests/support/test-rule'
import { requireConfidentiality } from './sec-001-require-confidentiality'

const HEAD = '办公服务合同\n甲方：云溪市机关后勤服务中心\n乙方：青禾文印有限公司\n第一条 乙方提供约定的服务，违约方承担赔偿责任。\n'
const CLAUSE = '第八条 保密：乙方及其人员对知悉的甲方文件和信息保密，期限至依法公开之日止；合同终止时返还载体；违反的承担赔偿责任。\n'

testRule(requireConfidentiality, {
  types: ['GPS'],
  intake: { secret: false, isGovProcurement: true },
  clean: {
    '乙方驻场人员对知悉的文件内容': { text: '文印服务合同\n甲方：云溪市机关事务管理局\n乙方：青禾实业有限公司\n第一条 乙方驻场人员对知悉的文件内容负有保密义务，范围包括全部文印内容，期限五年，离场时交还销毁载体，人员签署保密承诺，违反的赔偿损失。\n第二条 任何一方违约的，赔偿对方损失；争议向甲方所在地人民法院起诉。', types: ['GEN'], intake: { ourName: '云溪市机关事务管理局', ourEntityKind: '机关' } },
    '保密条款完整': `${HEAD}${CLAUSE}第二条 乙方进入甲方办公区工作。`,
    '附保密协议': `${HEAD}附件二 保密协议\n一、乙方人员对甲方文件保密，合同终止后三年内有效，返还或者销毁载体，违反的承担责任。`,
    '普通买卖不接触信息': { text: '买卖合同\n买方：云溪市档案馆\n卖方：远帆文具有限公司\n第一条 买方购买文具一批，违约方承担责任，争议由双方协商。', types: ['SAL'] },
    '涉密且手续齐备': { text: `${HEAD}${CLAUSE}第二条 乙方具有国家秘密载体印制资质，双方另签保密协议。`, intake: { secret: true } },
    '依法公开除外': `${HEAD}${CLAUSE}第二条 除依法公告外，本合同内容不得对外披露。`,
  },
  flagged: {
    '乙方派员驻场负责文件打印装订': { text: '文印服务合同\n甲方：云溪市机关事务管理局\n乙方：青禾实业有限公司\n第一条 «乙方派员驻场负责文件打印装订，费用5万元»。\n第二条 任何一方违约的，赔偿对方损失；争议向甲方所在地人民法院起诉。', types: ['GEN'], intake: { ourName: '云溪市机关事务管理局', ourEntityKind: '机关' } },
    '文印没有保密条款': { text: `${HEAD}第二条 «乙方在甲方办公区印制文件»。`, severity: 'should-fix', basis: '民法典第509条' },
    '只写了一句': { text: `${HEAD}第二条 «乙方应做好保密工作»。`, opinion: '载体返还或者销毁' },
    '涉密而无协议资质': { text: `${HEAD}第二条 乙方不得泄露甲方信息。`, intake: { secret: true }, severity: 'must-fix', basis: '保密法第42条' },
    '涉密而走邮箱': { text: `${HEAD}${CLAUSE}第二条 乙方具有保密资质，双方另签保密协议。成果«通过电子邮件发送甲方»。`, intake: { secret: true }, severity: 'must-fix', basis: '保密法第29条' },
    '合同全文保密': { text: `${HEAD}${CLAUSE}第九条 «本合同内容不得对外公开»。`, basis: '采购条例第50条' },
    '密级标志': { text: `«机密★10年»\n${HEAD}${CLAUSE}`, severity: 'must-fix' },
  },
  boundary: {
    '商业信息永久保密': { text: `${HEAD}${CLAUSE}第九条 双方对商业信息«永久保密»。`, severity: 'remind' },
    '国家秘密永久保密': `${HEAD}${CLAUSE}第九条 乙方对国家秘密永久保密。`,
  },
  insufficient: { '提到涉密未录入': { text: `${HEAD}${CLAUSE}第二条 本服务包括«涉密载体»的收集。`, intake: { secret: null } } },
})
