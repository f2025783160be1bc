import { expect, it } from 'vitest'
import { isPageNumberAlone, readPageNumbering } from './printed-page-number'

it('reads the page numbers of headers and footers, alone, with their total and among words', () => {
  const read = (line: string): string => {
    const found = readPageNumbering(line)
    return found === null ? 'none' : `${found.number}/${found.total ?? ''}`
  }
  expect(['第3页 共12页', '第 三 页，共 十二 页', '— 3 —', '3 / 12', 'Page 3 of 12', '云溪市合同　第10页', '十一', '云溪市机关事务管理局', '合同编号 2026-3', '0'].map(read))
    .toEqual(['3/12', '3/12', '3/', '3/12', '3/12', '10/', '11/', 'none', 'none', 'none'])
})

it('knows a line that is nothing but a page number, even one whose fields were never filled', () => {
  expect(['第3页 共12页', '第页 / 共页', '第 页', '— 3 —', '第三条', '共页'].map(isPageNumberAlone)).toEqual([true, true, true, true, false, false])
})
