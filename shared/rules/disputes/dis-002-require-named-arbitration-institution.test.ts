import { DEFAULT_SETTINGS } from '../office-settings'
import { NO_WORDS } from '../office-words'
import { expect, it } from 'vitest'
import { testRule } from '../../../tests/support/test-rule'
import { readInstitution } from './arbitration-institutions'
import { requireNamedArbitrationInstitution } from './dis-002-require-named-arbitration-institution'

testRule(requireNamedArbitrationInstitution, {
  clean: {
    '本单位补充的名录': { text: '第九条 争议解决\n争议提交云溪国际商事仲裁院仲裁。', settings: { ...DEFAULT_SETTINGS, words: { ...NO_WORDS, institutions: [{ name: '云溪国际商事仲裁院', others: [] }] } } },
    '规范全称': '第十条 争议解决\n协商不成的，任何一方均可将争议提交南京仲裁委员会，按照该会届时有效的仲裁规则仲裁。',
    '名称写在填空线上': '第十条 争议解决\n协商不成的，提交____杭州____仲裁委员会仲裁。',
    '曾用名': '第十条 争议解决\n凡因本合同产生的争议，提交华南国际经济贸易仲裁委员会仲裁。',
    '贸仲分会': '第十条 争议解决\n争议应提交中国国际经济贸易仲裁委员会浙江分会仲裁。',
    '只约定诉讼': '第十条 争议解决\n协商不成的，向甲方所在地人民法院起诉。',
    '裁决和费用不是机构': '第十条 争议解决\n因履行本合同发生的争议，由苏州仲裁委员会仲裁。仲裁裁决为终局裁决，仲裁费由败诉方承担。',
    '劳务人员的劳动争议': '第十条 乙方与其员工发生劳动争议的，由乙方所在地劳动人事争议仲裁委员会处理。',
  },
  flagged: {
    '北京或者上海': '第一条 提交«北京仲裁委员会»或上海仲裁委员会仲裁。',
    '民商事争议交劳动仲裁': '第九条 争议解决\n双方因本协议发生争议的，提交«云溪市劳动人事争议仲裁委员会»仲裁。',
    '没有机构': { text: '第十条 争议解决\n双方发生争议协商不成的，«提交仲裁解决»。', basis: '仲裁法第27条' },
    '有关仲裁部门': '第十条 争议解决\n协商不成的，报请«有关仲裁部门»裁决。',
    '当地仲裁机构': { text: '第十条 争议解决\n因合同产生的纠纷，由«项目所在地仲裁机构»仲裁。', severity: 'must-fix' },
    '两个机构': '第十条 争议解决\n争议可提交«杭州仲裁委员会»或者«宁波仲裁委员会»仲裁。',
    '劳动仲裁委管民事': '第十条 争议解决\n本合同纠纷由«云溪市人事争议仲裁委员会»裁决处理。',
    '县里没有仲裁委': { text: '第十条 争议解决\n协商不成的，向«青禾县仲裁委员会»申请仲裁。', severity: 'must-fix' },
    '旧法条号按签订日': { text: '第十条 争议解决\n双方发生争议协商不成的，«提交仲裁解决»。', intake: { signDate: '2025-03-01' as never }, basis: '仲裁法第16条' },
    '机构名称空白': '第十条 争议解决\n任何争议均提请«____仲裁委员会»仲裁。',
    '只写规则': { text: '第十条 争议解决\n«争议应按照联合国国际贸易法委员会仲裁规则进行仲裁»。', opinion: '只写了仲裁规则' },
  },
  boundary: {
    '机构空白只报机构一处': { text: '第十条 争议解决\n1. 仲裁按照当时有效的____仲裁院的仲裁规则进行。\n2. 仲裁应提交«____仲裁院»进行。' },
    '多了一个市字': { text: '第十条 争议解决\n争议由«杭州市仲裁委员会»仲裁。', severity: 'remind', opinion: '杭州仲裁委员会' },
    '名录以外只作疑似': { text: '第十条 争议解决\n争议由«云溪仲裁委员会»仲裁。', status: 'suspected', severity: 'should-fix' },
    '北京有多家': { text: '第十条 争议解决\n争议提交«北京市仲裁机构»仲裁。', severity: 'must-fix' },
    '涉外争议另选机构': '第十条 争议解决\n争议提交北京仲裁委员会仲裁；如涉及境外主体，提交中国国际经济贸易仲裁委员会仲裁。',
    '按被诉一方所在国分别仲裁': '第十条 争议解决\n仲裁在被诉一方所在国进行。在中国，由中国国际经济贸易仲裁委员会仲裁。在日本，由日本商事仲裁协会仲裁。',
    '按争议大小分两家不能确定': { text: '第十条 争议解决\n一般争议提交«杭州仲裁委员会»仲裁，如争议重大，提交«宁波仲裁委员会»仲裁。', status: 'suspected' },
    '列表未选定': '第十条 争议解决\n按以下第___种方式解决争议：\n（1）提交___仲裁委员会仲裁；\n（2）向法院起诉。',
  },
})

it('reads other names, branches and near misses', () => {
  expect(readInstitution('北京国际仲裁中心')).toEqual({ kind: 'known', name: '北京仲裁委员会' })
  expect(readInstitution('中国国际经济贸易仲裁委员会（上海分会）')).toEqual({ kind: 'known', name: '中国国际经济贸易仲裁委员会' })
  expect(readInstitution('浙江省温州市仲裁委员会')).toEqual({ kind: 'inexact', name: '温州仲裁委员会' })
  expect(readInstitution('中国国际贸易经济仲裁委员会')).toEqual({ kind: 'unknown', nearest: '中国国际经济贸易仲裁委员会' })
})
