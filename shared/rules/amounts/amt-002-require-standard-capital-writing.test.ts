import { testRule } from '../../../tests/support/test-rule'
import { requireStandardCapitalWriting } from './amt-002-require-standard-capital-writing'

testRule(requireStandardCapitalWriting, {
  clean: {
    '标准写法': '人民币壹拾伍万叁仟元整（¥153,000.00）。',
    '正与整通用': '人民币贰拾万圆正。',
    '角后可不写整': '人民币壹仟肆佰零玖元伍角。',
    '小写汉字金额不作要求': '每次罚款二百元。',
    '数字金额': '合同总价为153,000元。',
  },
  flagged: {
    '圆与元混用': { text: '合同总价人民币«贰拾万圆整»。\n履约保证金人民币«贰仟元整»。', severity: 'remind', opinion: '混用' },
    '夹用小写且缺壹': { text: '人民币«拾伍万三千元»（¥153,000）。', opinion: '壹拾伍万叁仟元整', severity: 'remind' },
    '缺零': { text: '总价为人民币«壹仟伍元整»。', opinion: '壹仟零伍元整' },
    '分后写整': '金额：«伍元零叁分整»。',
    '不能成数': { text: '合同价款（大写）：«壹佰贰万叁拾仟元整»。', severity: 'should-fix', opinion: '不能读成一个金额' },
    '称大写而用小写': '合同价款（大写）：«三十万元整»。',
  },
  boundary: {
    '元位为零而角位不为零，零可省': '壹仟陆佰捌拾元叁角贰分。',
    '万位为零而千位不为零，零可省': '人民币壹拾万柒仟元零伍角叁分，或壹拾万零柒仟元伍角叁分。',
    '印刷格式逐位填写': '合计人民币«壹佰零拾零万零仟零佰零拾零元整»。',
  },
})
