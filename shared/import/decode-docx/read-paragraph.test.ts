import { expect, it } from 'vitest'
import { p, r } from '../../../tests/support/docx-package'
import { linesOf, marksOf, paragraphsOf, readDocx } from '../../../tests/support/decode-test-docx'

const U = '<w:u w:val="single"/>'
const body = (content: string): { body: string } => ({ body: `<w:p>${content}</w:p>` })
const text = (content: string): string => linesOf(body(content)).join('|')

it('joins runs, keeps space that is preserved and trims space that is not', () => {
  expect(text(`${r('甲方')}<w:r><w:t> 乙方 </w:t></w:r>${r(' 丙')}`)).toBe('甲方乙方 丙')
})

it('reads tabs, line breaks, hyphens and line ends as the page shows them', () => {
  expect(text('<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t><w:noBreakHyphen/><w:softHyphen/><w:t>丁</w:t><w:cr/><w:t>戊\n己</w:t></w:r>')).toBe('甲\t乙\n丙-丁\n戊 己')
})

it('leaves out what nobody can see', () => {
  expect(text(r('甲\u200b方\ufeff乙\u00ad方'))).toBe('甲方乙方')
})

it('reads check boxes of the symbol fonts as ☐ and ☑', () => {
  expect(text('<w:r><w:sym w:font="Wingdings" w:char="F0A8"/><w:sym w:font="Wingdings" w:char="F0FE"/><w:sym w:font="Wingdings 2" w:char="00A3"/><w:sym w:font="Wingdings 2" w:char="0052"/></w:r>')).toBe('☐☑☐☑')
  expect(text(r('R', '<w:rFonts w:ascii="Wingdings 2" w:hAnsi="Wingdings 2"/>') + r('同意'))).toBe('☑同意')
  expect(text(r('\uf0fe', '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>'))).toBe('☑')
})

it('warns about a sign it has no character for', () => {
  const document = readDocx(body('<w:r><w:sym w:font="公司徽标" w:char="F041"/></w:r>'))
  expect([document.blocks[0], document.warnings[0]?.code]).toMatchObject([{ text: '\ufffd' }, 'not-read'])
})

it('writes underlined space as underscores: one for a space, two for a full-width one, four for a tab', () => {
  expect(text(r('甲方：') + r('    ', U) + r('（盖章）'))).toBe('甲方：____（盖章）')
  expect(text(r('金额') + r('　　', U) + r('元'))).toBe('金额____元')
  expect(text(`${r('日期')}<w:r><w:rPr>${U}</w:rPr><w:tab/></w:r>${r('年')}`)).toBe('日期____年')
})

it('marks one blank for underlined space over several runs', () => {
  expect(marksOf(body(r('账号：') + r('  ', U) + r(' 　', `${U}<w:b/>`) + r('开户行')), 'blank')).toMatchObject([{ start: 3, end: 8, from: 'underlined-space', words: '_____' }])
})

it('keeps the blanks around words that have been filled in', () => {
  expect(text(r('　张三　', U))).toBe('__张三__')
})

it('notes the underlined words beside a blank, and none that are not underlined', () => {
  expect(marksOf(body(r('向') + r('  云溪市', U) + r('   ', U) + r('人民法院起诉')), 'blank')).toMatchObject([{ beside: '云溪市' }, { beside: '云溪市' }])
  expect(marksOf(body(r('向甲方') + r('    ', U) + r('人民法院起诉')), 'blank').map((mark) => 'beside' in mark)).toEqual([false])
})

it('keeps a single space between underlined words, which is no blank', () => {
  expect(text(r('Party A signs', U))).toBe('Party A signs')
  expect(text(r('Party ', U) + r('A', U))).toBe('Party A')
  expect(text(r('Party ', U) + r('A'))).toBe('Party_A')
})

it('takes space as space where only words are underlined, or nothing is', () => {
  expect(text(r('甲  乙', '<w:u w:val="words"/>') + r('  ', '<w:u w:val="none"/>') + r('  丙'))).toBe('甲  乙    丙')
})

it('reads a tab to a line of underscores as a blank', () => {
  const tabs = '<w:pPr><w:tabs><w:tab w:val="left" w:leader="underscore" w:pos="4000"/></w:tabs></w:pPr>'
  expect(marksOf(body(`${tabs}${r('签字：')}<w:r><w:tab/></w:r>`), 'blank')).toMatchObject([{ from: 'tab-leader', words: '____', start: 3 }])
})

it('reads dots before a page number as a tab and dots before words as a blank', () => {
  const tabs = '<w:pPr><w:tabs><w:tab w:val="right" w:leader="dot" w:pos="8000"/></w:tabs></w:pPr>'
  expect(text(`${tabs}${r('第一章　总则')}<w:r><w:tab/></w:r>${r('12')}`)).toBe('第一章　总则\t12')
  expect(text(`${tabs}${r('联系人')}<w:r><w:tab/></w:r>${r('（签字）')}`)).toBe('联系人____（签字）')
})

it('takes hidden words out of the text and keeps them in a mark, by style too', () => {
  const styles = '<w:style w:type="character" w:styleId="X"><w:name w:val="X"/><w:rPr><w:vanish/></w:rPr></w:style>'
  const source = { styles, body: `<w:p>${r('甲方')}${r('暗', '<w:vanish/>')}${r('藏', '<w:rStyle w:val="X"/>')}${r('付款')}${r('可见', '<w:rStyle w:val="X"/><w:vanish w:val="0"/>')}</w:p>` }
  expect(linesOf(source)).toEqual(['甲方付款可见'])
  expect(marksOf(source, 'hidden')).toMatchObject([{ start: 2, end: 2, text: '暗藏' }])
})

it('shows words hidden on the web only', () => {
  expect(text(r('网页隐藏', '<w:webHidden/>'))).toBe('网页隐藏')
})

it('marks highlighted words with their colour', () => {
  expect(marksOf(body(r('甲') + r('待定', '<w:highlight w:val="yellow"/>') + r('乙', '<w:highlight w:val="none"/>')), 'highlight')).toMatchObject([{ words: '待定', colour: 'yellow' }])
})

it('reads the base of a phonetic guide, and the guide in brackets', () => {
  expect(text('<w:r><w:ruby><w:rt><w:r><w:t>yún xī</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>云溪</w:t></w:r></w:rubyBase></w:ruby></w:r>')).toBe('云溪（yún xī）')
})

it('looks through hyperlinks, smart tags, custom XML and direction marks', () => {
  expect(text(`<w:hyperlink>${r('甲')}</w:hyperlink><w:smartTag><w:customXml>${r('乙')}</w:customXml></w:smartTag><w:bdo>${r('丙')}</w:bdo>`)).toBe('甲乙丙')
})

const choice = (required: string): string => `<mc:AlternateContent><mc:Choice Requires="${required}">${r('新')}</mc:Choice><mc:Fallback>${r('旧')}</mc:Fallback></mc:AlternateContent>`

it('reads one branch of alternate content, and the fallback where the choice is foreign', () => {
  expect(text(choice('wps') + choice('foreign'))).toBe('新旧')
})

const t = (words: string): string => `<m:r><m:t>${words}</m:t></m:r>`

it('reads equations on one line', () => {
  expect(text(`${r('单价')}<m:oMath>${t('=')}<m:f><m:num>${t('a+b')}</m:num><m:den>${t('2')}</m:den></m:f><m:sSup><m:e>${t('x')}</m:e><m:sup>${t('2')}</m:sup></m:sSup></m:oMath>`)).toBe('单价=(a+b)/2x^2')
})

it('tells level, alignment and weight from styles and direct properties', () => {
  const styles =
    '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>' +
    '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 2"/><w:basedOn w:val="a"/><w:rPr><w:b/></w:rPr></w:style>' +
    '<w:style w:type="paragraph" w:styleId="2"><w:name w:val="款"/><w:basedOn w:val="1"/><w:pPr><w:outlineLvl w:val="9"/><w:jc w:val="both"/></w:pPr></w:style>'
  const blocks = paragraphsOf(readDocx({ styles, body: p('标题', '<w:pStyle w:val="1"/><w:jc w:val="center"/>') + p('条款', '<w:pStyle w:val="2"/>', '<w:b w:val="0"/>') + p('正文', '<w:outlineLvl w:val="3"/><w:jc w:val="right"/>') }).blocks)
  expect(blocks.map((block) => [block.outlineLevel, block.alignment, block.emphasised])).toEqual([[1, 'center', true], [null, 'justify', false], [3, 'end', false]])
})

const size = (value: number): string => `<w:sz w:val="${value}"/>`

it('sets apart what is larger than the plain text of this document, not larger than any fixed size', () => {
  const blocks = paragraphsOf(readDocx({ body: p('合同', '', size(44)) + p('甲方应当按期付款，乙方应当按期交付。', '', size(32)) }).blocks)
  expect(blocks.map((block) => block.emphasised)).toEqual([true, false])
})

it('lets bold of a paragraph style and of a character style cancel each other', () => {
  const styles = '<w:style w:type="paragraph" w:styleId="P"><w:name w:val="P"/><w:rPr><w:b/></w:rPr></w:style><w:style w:type="character" w:styleId="C"><w:name w:val="C"/><w:rPr><w:b/></w:rPr></w:style>'
  const blocks = paragraphsOf(readDocx({ styles, body: p('甲', '<w:pStyle w:val="P"/>', '<w:rStyle w:val="C"/>') + p('乙', '<w:pStyle w:val="P"/>') }).blocks)
  expect(blocks.map((block) => block.emphasised)).toEqual([false, true])
})

const style = (id: string, based: string): string => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/><w:basedOn w:val="${based}"/></w:style>`

it('does not hang on styles based on each other', () => {
  expect(linesOf({ styles: style('A', 'B') + style('B', 'A'), body: p('甲', '<w:pStyle w:val="A"/>') })).toEqual(['甲'])
})

it('knows which paragraphs start a page', () => {
  const pageBreak = '<w:r><w:br w:type="page"/></w:r>'
  const content =
    p('封面') + `<w:p>${pageBreak}</w:p>` + p('目录') + `<w:p>${pageBreak}${r('正文')}</w:p>` + p('附件', '<w:pageBreakBefore/>') +
    `<w:p>${r('末页')}${pageBreak}</w:p>` + p('签署页') + `<w:p>${r('上')}${pageBreak}${r('下')}</w:p>`
  const blocks = paragraphsOf(readDocx({ body: content }).blocks)
  expect(blocks.map((block) => [block.text, block.startsPage])).toEqual([
    ['封面', false], ['', false], ['目录', true], ['正文', true], ['附件', true], ['末页', false], ['签署页', true], ['上\n下', false],
  ])
})

const end = (type: string): string => `<w:sectPr>${type}</w:sectPr>`

it('starts a page with a section unless the section runs on', () => {
  const on = '<w:type w:val="continuous"/>'
  const blocks = paragraphsOf(readDocx({ body: p('一', end('')) + p('二', end('')) + p('三') + end(on) }).blocks)
  expect(blocks.map((block) => block.startsPage)).toEqual([false, true, false])
})

const box = (words: string): string => `<wps:txbx><w:txbxContent>${p(words)}</w:txbxContent></wps:txbx>`

it('says of each paragraph which one it is in its part, counting those it passes over', () => {
  const drawing = `<w:p>${r('甲')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${box('框')}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box('框')}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`
  const blocks = paragraphsOf(readDocx({ body: drawing + p('乙') }).blocks)
  expect(blocks.map((block) => [block.zone, block.text, block.origin])).toEqual([
    ['body', '甲', { kind: 'package', part: 'word/document.xml', index: 0 }],
    ['text-box', '框', { kind: 'package', part: 'word/document.xml', index: 1 }],
    ['body', '乙', { kind: 'package', part: 'word/document.xml', index: 3 }],
  ])
})
