import { createCanvas, GlobalFonts, type Canvas, type SKRSContext2D } from '@napi-rs/canvas'

/** A page as a scanner would give it, with the words that stand on it in reading order. */
export interface ScannedPage {
  readonly kind: string
  readonly truth: string
  readonly png: Uint8Array
}

/** A4 at 300 dots per inch. */
const WIDTH = 2480
const HEIGHT = 3508
const MARGIN = 300
const SIZE = 50
const PITCH = 92

const TITLE = '机关办公楼物业服务合同'
const CONTRACT = [
  '甲方（采购人）：云溪市机关事务管理局',
  '乙方（供应商）：云溪青禾物业管理有限公司',
  '根据《中华人民共和国民法典》《中华人民共和国政府采购法》等法律法规的规定，甲乙双方在平等、自愿的基础上，就甲方办公楼物业服务事宜协商一致，订立本合同，以资共同遵守。',
  '第一条 服务范围和内容',
  '1.1 乙方为甲方位于云溪市澄湖大道18号的办公楼提供物业服务，建筑面积12,860.5平方米，包括房屋日常养护、设施设备运行维护、秩序维护、环境卫生和绿化养护。',
  '第二条 服务期限',
  '服务期限为二年，自2026年7月1日起至2028年6月30日止。合同期满前三十日内，双方可以协商续签。',
  '第三条 合同价款及支付',
  '3.1 合同总价为人民币2,568,000.00元（大写：贰佰伍拾陆万捌仟元整），其中税率为6%。',
  '3.2 甲方按季度支付服务费，每季度321,000.00元（大写：叁拾贰万壹仟元整）。乙方应当在每季度末月25日前提交等额增值税专用发票，甲方收到发票后15个工作日内支付。',
  '3.3 履约保证金为合同总价的5%，即128,400.00元（大写：壹拾贰万捌仟肆佰元整），服务期满验收合格后30日内无息退还。',
  '第四条 违约责任',
  '4.1 甲方逾期付款的，每逾期一日，按逾期金额的万分之五向乙方支付违约金。',
  '4.2 乙方服务质量连续两个季度考核不合格的，甲方有权解除合同，乙方应当按照合同总价的10%支付违约金256,800.00元（大写：贰拾伍万陆仟捌佰元整）。',
]
const TABLE = [
  ['序号', '服务项目', '数量', '单价（元）', '金额（元）'],
  ['1', '办公楼日常保洁', '12', '9,800.00', '117,600.00'],
  ['2', '绿地养护', '4', '1,250.00', '5,000.00'],
  ['3', '秩序维护', '24', '5,600.00', '134,400.00'],
  ['4', '电梯维护', '6', '2,300.00', '13,800.00'],
]
const COLUMNS = [0, 180, 860, 1080, 1460, 1880]
const ROW = 110

/** Fonts with Chinese characters and figures, those of printed contracts first. */
const FONTS = [/SimSun|Songti|宋体/i, /Serif CJK/i, /Sans CJK/i, /SimHei|YaHei|PingFang|WenQuanYi/i]

/** The kinds of pages that are measured; null where the machine has no Chinese font to draw them with. */
export function scannedPages(): readonly ScannedPage[] | null {
  const families = GlobalFonts.families.map(({ family }) => family)
  const font = FONTS.flatMap((wanted) => families.find((family) => wanted.test(family)) ?? [])[0]
  if (font === undefined) return null
  const text = (): { readonly canvas: Canvas; readonly truth: string } => drawContract(font)
  const page = (kind: string, { canvas, truth }: { readonly canvas: Canvas; readonly truth: string }): ScannedPage => ({ kind, truth, png: canvas.toBuffer('image/png') })
  return [
    page('clean', text()),
    page('noise', change(text(), addNoise)),
    page('1 degree askew', change(text(), (canvas) => turned(canvas, 1))),
    page('grey paper', change(text(), addGrey)),
    page('seal over words', change(text(), addSeal)),
    page('red head', drawRedHead(font)),
    page('ruled table', drawTable(font)),
    page('on its side', change(text(), (canvas) => turned(canvas, 90))),
  ]
}

function change(page: { readonly canvas: Canvas; readonly truth: string }, by: (canvas: Canvas) => Canvas): { readonly canvas: Canvas; readonly truth: string } {
  return { canvas: by(page.canvas), truth: page.truth }
}

function blank(width = WIDTH, height = HEIGHT): { readonly canvas: Canvas; readonly context: SKRSContext2D } {
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  context.fillStyle = '#fff'
  context.fillRect(0, 0, width, height)
  context.fillStyle = '#111'
  // The forms of characters used on the mainland, where the font holds several.
  context.lang = 'zh-CN'
  return { canvas, context }
}

function drawContract(font: string): { readonly canvas: Canvas; readonly truth: string } {
  const { canvas, context } = blank()
  context.font = `bold 72px "${font}"`
  context.textAlign = 'center'
  context.fillText(TITLE, WIDTH / 2, 380)
  context.textAlign = 'left'
  context.font = `${SIZE}px "${font}"`
  let y = 520
  for (const paragraph of CONTRACT) y = drawParagraph(context, paragraph, y)
  return { canvas, truth: [TITLE, ...CONTRACT].join('\n') }
}

/** Sets a paragraph, indented by two characters; the answer is where the next one begins. */
function drawParagraph(context: SKRSContext2D, paragraph: string, top: number): number {
  let line = ''
  let y = top
  let x = MARGIN + SIZE * 2
  for (const sign of paragraph) {
    const tooLong = x + context.measureText(line + sign).width > WIDTH - MARGIN
    if (tooLong && !'，。；：、）》'.includes(sign)) {
      context.fillText(line, x, y)
      line = ''
      x = MARGIN
      y += PITCH
    }
    line += sign
  }
  context.fillText(line, x, y)
  return y + PITCH
}

/** The head of an official paper, printed in red above black words. */
function drawRedHead(font: string): { readonly canvas: Canvas; readonly truth: string } {
  const { canvas, context } = blank()
  const head = '云溪市机关事务管理局合同'
  context.fillStyle = '#d81e1e'
  context.font = `bold 110px "${font}"`
  context.textAlign = 'center'
  context.fillText(head, WIDTH / 2, 420)
  context.fillRect(MARGIN, 520, WIDTH - MARGIN * 2, 8)
  context.fillStyle = '#111'
  context.textAlign = 'left'
  context.font = `${SIZE}px "${font}"`
  const words = CONTRACT.slice(0, 5)
  words.reduce((y, paragraph) => drawParagraph(context, paragraph, y), 700)
  return { canvas, truth: [head, ...words].join('\n') }
}

function drawTable(font: string): { readonly canvas: Canvas; readonly truth: string } {
  const { canvas, context } = blank()
  context.font = `${SIZE}px "${font}"`
  const end = drawParagraph(context, '第三条 合同价款及支付', 400)
  const after = drawParagraph(context, '3.1 各项服务的数量、单价和金额如下表，合计人民币270,800.00元（大写：贰拾柒万零捌佰元整）。', end)
  context.strokeStyle = '#222'
  context.lineWidth = 4
  const bottom = after + TABLE.length * ROW
  for (let row = 0; row <= TABLE.length; row += 1) stroke(context, MARGIN, after + row * ROW, MARGIN + COLUMNS.at(-1)!, after + row * ROW)
  for (const column of COLUMNS) stroke(context, MARGIN + column, after, MARGIN + column, bottom)
  for (const [row, cells] of TABLE.entries()) for (const [column, cell] of cells.entries()) context.fillText(cell, MARGIN + COLUMNS[column]! + 24, after + row * ROW + 72)
  drawParagraph(context, '3.2 上述金额为含税价，乙方不得另行加价。', bottom + PITCH)
  const rows = TABLE.map((cells) => cells.join('\t')).join('\n')
  return { canvas, truth: `第三条 合同价款及支付\n3.1 各项服务的数量、单价和金额如下表，合计人民币270,800.00元（大写：贰拾柒万零捌佰元整）。\n${rows}\n3.2 上述金额为含税价，乙方不得另行加价。` }
}

function stroke(context: SKRSContext2D, x1: number, y1: number, x2: number, y2: number): void {
  context.beginPath()
  context.moveTo(x1, y1)
  context.lineTo(x2, y2)
  context.stroke()
}

/** Specks and soft edges; always the same ones. */
function addNoise(canvas: Canvas): Canvas {
  const context = canvas.getContext('2d')
  const image = context.getImageData(0, 0, canvas.width, canvas.height)
  let seed = 20_260_501
  const next = (): number => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648)
  for (let at = 0; at < image.data.length; at += 4) {
    const speck = next() % 1000 < 3 ? 150 : 0
    const grain = (next() % 41) - 20
    for (let part = 0; part < 3; part += 1) image.data[at + part] = Math.min(255, Math.max(0, image.data[at + part]! + grain - speck))
  }
  context.putImageData(image, 0, 0)
  return canvas
}

function addGrey(canvas: Canvas): Canvas {
  const context = canvas.getContext('2d')
  context.globalCompositeOperation = 'multiply'
  const shade = context.createLinearGradient(0, 0, canvas.width, canvas.height)
  shade.addColorStop(0, '#d8d4cc')
  shade.addColorStop(1, '#b4b0a8')
  context.fillStyle = shade
  context.fillRect(0, 0, canvas.width, canvas.height)
  return canvas
}

/** A round red seal over the amounts, as wet ink shows over print. */
function addSeal(canvas: Canvas): Canvas {
  const context = canvas.getContext('2d')
  context.globalCompositeOperation = 'multiply'
  context.strokeStyle = 'rgba(214, 40, 40, 0.75)'
  context.lineWidth = 14
  context.beginPath()
  context.arc(1250, 1850, 240, 0, Math.PI * 2)
  context.stroke()
  context.fillStyle = 'rgba(214, 40, 40, 0.75)'
  context.beginPath()
  for (let point = 0; point < 10; point += 1) {
    const radius = point % 2 === 0 ? 90 : 36
    const angle = (point * Math.PI) / 5 - Math.PI / 2
    context.lineTo(1250 + radius * Math.cos(angle), 1850 + radius * Math.sin(angle))
  }
  context.fill()
  return canvas
}

function turned(source: Canvas, degrees: number): Canvas {
  const isOnItsSide = degrees === 90
  const { canvas, context } = isOnItsSide ? blank(HEIGHT, WIDTH) : blank()
  context.translate(canvas.width / 2, canvas.height / 2)
  context.rotate((degrees * Math.PI) / 180)
  context.drawImage(source, -source.width / 2, -source.height / 2)
  return canvas
}
