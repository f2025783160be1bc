import { Document, Packer, Paragraph } from 'docx'

/** How many clauses make about 150 pages. */
export const LONG_CLAUSES = 300

/** A fictional service contract of about 150 pages as DOCX; about one finding per clause. */
export async function longContract(): Promise<Buffer> {
  const children = [new Paragraph('综合服务合同'), new Paragraph('甲方：云溪市机关事务管理局'), new Paragraph('乙方：青禾物业服务有限公司')]
  for (let clause = 1; clause <= LONG_CLAUSES; clause += 1) {
    children.push(new Paragraph(`第${clause}条 事项${clause}`))
    for (let item = 1; item <= 8; item += 1) {
      const penalty = item === 4 ? '逾期的，每逾期一日按合同总价的0.5%支付违约金。' : '乙方应当做好过程记录，并对所用人员进行岗前培训。'
      children.push(new Paragraph(`${clause}.${item} 乙方应于收到甲方通知之日起${item + 2}个工作日内完成第${clause}项服务，并按照双方确认的标准提交成果；${penalty}甲方对成果有异议的，有权要求乙方说明情况，并于收到要求后7日内改正。`))
    }
  }
  return Packer.toBuffer(new Document({ sections: [{ children }] }))
}
