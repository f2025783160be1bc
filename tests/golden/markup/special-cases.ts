import { num, p, r, type DocxSource } from '../../support/docx-package'
import type { RedlineEdit } from '../../../shared/markup/edit'
import { NUMBERING } from './containers'

/** An original, the wanted edits, and the paragraphs that must stand once everything is accepted. */
export interface SpecialCase {
  readonly name: string
  readonly source: DocxSource
  readonly edits: readonly RedlineEdit[]
  readonly accepted: readonly string[]
  /** `w:p` elements that may differ from the original; by default one per edit. */
  readonly touches?: number
}

const list = (...clauses: readonly string[]): DocxSource => ({ body: clauses.map((clause) => p(clause, num(1))).join(''), numbering: NUMBERING })
const theirs = (kind: 'ins' | 'del' | 'moveTo' | 'moveFrom', id: number, inner: string): string => `<w:${kind} w:id="${id}" w:author="乙方" w:date="2026-01-02T00:00:00Z">${inner}</w:${kind}>`
const gone = (text: string): string => `<w:r><w:delText xml:space="preserve">${text}</w:delText></w:r>`
const blank = (spaces: number): string => r(' '.repeat(spaces), '<w:u w:val="single"/>')
const CLAUSES = ['总则', '价款', '付款', '违约责任'] as const

export const SPECIAL_CASES: readonly SpecialCase[] = [
  { name: '插入一条', source: list(...CLAUSES), edits: [{ find: '价款', replace: '价款\n税费由乙方承担。' }], accepted: ['总则', '价款', '税费由乙方承担。', '付款', '违约责任'] },
  { name: '在前面插入一条', source: list(...CLAUSES), edits: [{ find: '总则', replace: '定义\n总则' }], accepted: ['定义', '总则', '价款', '付款', '违约责任'] },
  { name: '插入两条', source: list(...CLAUSES), edits: [{ find: '违约责任', replace: '违约责任\n争议解决\n附则' }], accepted: [...CLAUSES, '争议解决', '附则'] },
  { name: '删除中间一条', source: list(...CLAUSES), edits: [{ find: '付款', replace: '' }], accepted: ['总则', '价款', '违约责任'] },
  { name: '删除最后一条', source: list(...CLAUSES), edits: [{ find: '违约责任', replace: '' }], accepted: ['总则', '价款', '付款'] },
  { name: '连删两条', source: list(...CLAUSES), edits: [{ find: '价款\n付款', replace: '' }], accepted: ['总则', '违约责任'], touches: 2 },
  { name: '按打印的编号删除', source: list(...CLAUSES), edits: [{ find: '第二条 价款', replace: '' }], accepted: ['总则', '付款', '违约责任'] },
  { name: '替换一条', source: list(...CLAUSES), edits: [{ find: '违约责任', replace: '争议解决' }], accepted: ['总则', '价款', '付款', '争议解决'] },
  { name: '一条拆成两条', source: { body: p('甲方付款。乙方交货。') + p('尾') }, edits: [{ find: '甲方付款。乙方交货。', replace: '甲方付款。\n乙方交货。' }], accepted: ['甲方付款。', '乙方交货。', '尾'] },
  { name: '两段并成一段', source: { body: p('甲方付款，') + p('乙方交货。') + p('尾') }, edits: [{ find: '付款，\n乙方', replace: '付款，乙方' }], accepted: ['甲方付款，乙方交货。', '尾'] },
  { name: '跨段修改', source: { body: p('甲方应在六十日内付款，') + p('乙方应在十日内交货。') }, edits: [{ find: '六十日内付款，\n乙方应在十日', replace: '三十日内付款，\n乙方应在五日' }], accepted: ['甲方应在三十日内付款，', '乙方应在五日内交货。'], touches: 2 },
  { name: '移动一条', source: list(...CLAUSES), edits: [{ find: '价款', replace: '' }, { find: '违约责任', replace: '违约责任\n价款' }], accepted: ['总则', '付款', '违约责任', '价款'] },
  { name: '一段改三处', source: { body: p('甲方应在六十日内支付50%，乙方应在10日内交货。') }, edits: [{ find: '六十日', replace: '三十日' }, { find: '50%', replace: '30%' }, { find: '10日', replace: '5日' }], accepted: ['甲方应在三十日内支付30%，乙方应在5日内交货。'], touches: 1 },
  { name: '第二次出现', source: { body: p('甲方付款，甲方验收。') }, edits: [{ find: '甲方', replace: '乙方', occurrence: 2 }], accepted: ['甲方付款，乙方验收。'] },
  { name: '空白处填写', source: { body: `<w:p>${r('签订日期：')}${blank(6)}${r('年')}</w:p>` }, edits: [{ find: '签订日期：______年', replace: '签订日期：2026年' }], accepted: ['签订日期：2026年'] },
  { name: '制表位空白', source: { body: `<w:p><w:r><w:t>地址：</w:t></w:r><w:r><w:rPr><w:u w:val="single"/></w:rPr><w:tab/></w:r>${r('室')}</w:p>` }, edits: [{ find: '地址：____室', replace: '地址：青禾路18号室' }], accepted: ['地址：青禾路18号室'] },
  { name: '实体与引号', source: { body: p('甲方&lt;买方&gt;&amp;乙方“卖方”') }, edits: [{ find: '<买方>&乙方', replace: '<采购人>&乙方' }], accepted: ['甲方<采购人>&乙方“卖方”'] },
  { name: '增补平面汉字', source: { body: p('联系人：𠮷野𣲘') }, edits: [{ find: '𠮷野', replace: '𠮷田' }], accepted: ['联系人：𠮷田𣲘'] },
  { name: '手动换行', source: { body: `<w:p>${r('甲方：青禾公司')}<w:r><w:br/></w:r>${r('地址：云溪市')}</w:p>` }, edits: [{ find: '公司\n地址', replace: '有限公司\n地址' }], accepted: ['甲方：青禾有限公司\n地址：云溪市'] },
  { name: '别人插入的文字中删改', source: { body: `<w:p>${r('价款')}${theirs('ins', 5, r('为二百万元整'))}${r('。')}</w:p>` }, edits: [{ find: '二百万元', replace: '一百万元' }], accepted: ['价款为一百万元整。'] },
  { name: '别人插入的文字中插入', source: { body: `<w:p>${r('价款')}${theirs('ins', 5, r('为二百万元整'))}${r('。')}</w:p>` }, edits: [{ find: '万元整', replace: '万元（含税）整' }], accepted: ['价款为二百万元（含税）整。'] },
  { name: '别人删除的文字旁', source: { body: `<w:p>${r('乙方应在')}${theirs('del', 6, gone('十日'))}${theirs('ins', 7, r('五日'))}${r('内交货')}</w:p>` }, edits: [{ find: '五日内', replace: '三日内' }], accepted: ['乙方应在三日内交货'] },
  { name: '跨越别人的修订', source: { body: `<w:p>${r('甲方')}${theirs('del', 6, gone('可以'))}${theirs('ins', 7, r('应当'))}${r('付款')}</w:p>` }, edits: [{ find: '甲方应当付款', replace: '甲方必须付款' }], accepted: ['甲方必须付款'] },
  { name: '别人删掉段落标记', source: { body: `<w:p><w:pPr><w:rPr><w:del w:id="8" w:author="乙方" w:date="2026-01-02T00:00:00Z"/></w:rPr></w:pPr>${r('甲方应当')}</w:p>${p('六十日内付款')}` }, edits: [{ find: '应当六十日', replace: '应当三十日' }], accepted: ['甲方应当三十日内付款'] },
  { name: '别人移动来的文字', source: { body: `<w:p>${theirs('moveFrom', 9, gone('保密条款。'))}</w:p><w:p>${theirs('moveTo', 10, r('保密期限三年。'))}</w:p>` }, edits: [{ find: '三年', replace: '五年' }], accepted: ['', '保密期限五年。'] },
  {
    name: '已有批注', source: { body: `<w:p>${r('甲方')}<w:commentRangeStart w:id="0"/>${r('应在六十日内')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>${r('付款')}</w:p>`, comments: '<w:comment w:id="0" w:author="乙方"><w:p><w:r><w:t>请确认</w:t></w:r></w:p></w:comment>' },
    edits: [{ find: '六十日内付款', replace: '三十日内付款', comment: '超出法定期限' }], accepted: ['甲方应在三十日内付款'],
  },
  { name: '域外插入', source: { body: `<w:p>${r('见')}<w:fldSimple w:instr=" REF a "><w:r><w:t>第三条</w:t></w:r></w:fldSimple>${r('约定')}</w:p>` }, edits: [{ find: '第三条约定', replace: '第三条第一款约定' }], accepted: ['见第三条第一款约定'] },
  { name: '跨超链接', source: { body: `<w:p>${r('登录')}<w:hyperlink w:anchor="a">${r('采购网')}</w:hyperlink>${r('查询公告')}</w:p>` }, edits: [{ find: '登录采购网查询', replace: '登录政府采购网查询' }], accepted: ['登录政府采购网查询公告'] },
  { name: '空段落旁新增', source: { body: `${p('甲方付款。')}<w:p/>${p('乙方交货。')}` }, edits: [{ find: '甲方付款。', replace: '甲方付款。\n丙方见证。' }], accepted: ['甲方付款。', '丙方见证。', '', '乙方交货。'] },
  { name: '段落自带分节', source: { body: `<w:p><w:pPr>${num(1)}<w:sectPr><w:type w:val="nextPage"/></w:sectPr></w:pPr>${r('第一部分完')}</w:p>${p('第二部分')}`, numbering: NUMBERING }, edits: [{ find: '第一部分完', replace: '第一部分完\n补充约定' }], accepted: ['第一部分完', '补充约定', '第二部分'] },
  { name: '别的命名空间前缀', source: { body: '', parts: { 'word/document.xml': '<?xml version="1.0"?><x:document xmlns:x="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><x:body><x:p><x:r><x:t>甲方应在六十日内付款</x:t></x:r></x:p></x:body></x:document>' } }, edits: [{ find: '六十日', replace: '三十日', comment: '过长' }], accepted: ['甲方应在三十日内付款'] },
  { name: '脚注符号旁', source: { body: `<w:p>${r('价款为一百万元')}<w:r><w:footnoteReference w:id="2"/></w:r>${r('，含税')}</w:p>`, footnotes: `<w:footnote w:id="2">${p('注')}</w:footnote>` }, edits: [{ find: '一百万元，含税', replace: '二百万元，不含税' }], accepted: ['价款为二百万元，不含税'] },
  { name: '只加批注', source: { body: p('乙方承担全部责任。') }, edits: [{ find: '全部责任', replace: '全部责任', comment: '范围过宽。\n依据：民法典' }], accepted: ['乙方承担全部责任。'] },
  { name: '锚着文本框的段落后另起一段', source: { body: `<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>${p('框内')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>${r('甲方付款。')}</w:p>${p('尾')}` }, edits: [{ find: '甲方付款。', replace: '甲方付款。\n乙方交货。' }], accepted: ['框内', '甲方付款。', '乙方交货。', '尾'] },
  { name: '两端空白未标明保留', source: { body: '<w:p><w:r><w:t>  甲方  </w:t><w:tab/><w:t xml:space="preserve"> 六十日 </w:t></w:r></w:p>' }, edits: [{ find: '方\t 六十日 ', replace: '方应在\t 六十日 ' }], accepted: ['甲方应在\t 六十日 '] },
  { name: '表格金额', source: { body: `<w:tbl><w:tr><w:tc>${p('保洁')}</w:tc><w:tc>${p('120,000.00')}</w:tc></w:tr><w:tr><w:tc>${p('保安')}</w:tc><w:tc>${p('80,000.00')}</w:tc></w:tr></w:tbl>${p('尾')}` }, edits: [{ find: '120,000.00', replace: '118,000.00' }, { find: '保安', replace: '秩序维护' }], accepted: ['保洁', '118,000.00', '秩序维护', '80,000.00', '尾'] },
]
