import { testRule } from '../../../tests/support/test-rule'
import { noGifts } from './gpr-004-no-gifts'

testRule(noGifts, {
  types: ['GPG'],
  intake: { isGovProcurement: true },
  clean: {
    '质保期内免费上门': '质保期内卖方无偿提供上门检修，并免费更换损坏的配件。',
    '免费培训': '供应商应免费提供不少于3次的操作培训。',
    '甲方提供场地': '采购人无偿为供应商提供值班用房和水电。',
    '禁止句': '供应商不得向采购人工作人员赠送礼金、礼品或者给予回扣。',
    '不以任何形式赠送': '双方承诺不以任何形式向对方人员赠送礼品、购物卡。',
    '不得接受礼品': '双方工作人员不得接受对方赠送的礼品礼金。',
    '增加采购数量': '采购人有权额外增加不超过10%的采购数量。',
    '另行提供书面证明': '供应商应另行提供原厂授权证明文件。',
  },
  flagged: {
    '附带电脑': { text: '供应商«另外免费配备笔记本电脑10台供采购人使用»。', severity: 'must-fix', basis: '采购条例第11条第2款' },
    '另向采购人赠送': '供应商另向采购人«赠送办公电脑五台»。',
    '买一赠一': '成交供应商同意«附赠打印机三台»。',
    '返点': '供应商按季将货款的3%«返点至采购人指定账户»。',
    '捐赠车辆': { text: '签约后供应商应«向采购人捐赠商务车一辆»。', basis: '机关事务条例第25条' },
    '更换餐桌椅': '供应商承诺«免费为采购人职工食堂更换全部餐桌椅»。',
    '资助活动经费': '成交后供应商每年«资助采购人活动经费2万元»。',
    '按比例返还货款': '供应商应«向采购人指定账户返还货款的3%»。',
    '招标工程': { text: '承包人«无偿建设职工活动室»。', types: ['CON'], intake: { isGovProcurement: false, isMustTender: true }, basis: '招标条例第73条第5项' },
  },
  boundary: {
    '不是采购只提示': { text: '乙方«赠送绿植50盆»。', types: ['GEN'], intake: { isGovProcurement: false, isMustTender: false, procurement: '非政府采购' }, severity: 'remind', status: 'hit' },
    '采购方式不明': { text: '乙方«赠送绿植50盆»。', types: ['GEN'], intake: { isGovProcurement: null }, severity: 'remind', status: 'suspected' },
    '额外人员计费': '供应商额外安排的加班人员费用另计。',
  },
})
