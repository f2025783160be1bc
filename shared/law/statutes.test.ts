import { expect, it } from 'vitest'
import { parseLocalDate } from '../core/local-date'
import { ALL_PARAMETERS } from './parameters/all-parameters'
import { depositCap, qualityRetentionCap } from './parameters/guarantees'
import { constructionProgressMin } from './parameters/payment'
import { basis } from './basis'
import { valueOn } from './dated-value'
import { basisOnDay, citeOn, findStatute, findVersionOn } from './find-version'
import { STATUTES } from './statutes'
import { findSuccessor } from './succession'
import { SUCCESSION_LINES } from './successions'

const day = (text: string) => parseLocalDate(text)!
const on = (act: string, article: string, date: string) => {
  const found = basisOnDay(basis(act, article, 'full-text'), day(date))
  return found === null ? null : `${found.act}${found.article}（${found.version}）`
}

it('knows every act of the register and what replaced the repealed ones', () => {
  expect(STATUTES.length).toBeGreaterThan(85)
  for (const statute of STATUTES) {
    expect(statute.title).not.toBe('')
    if (statute.replacedBy !== null) expect(findStatute(statute.replacedBy)).not.toBeNull()
  }
  expect(findStatute('合同法')?.versions.at(-1)?.repealedOn).toBe('2021-01-01')
  expect(findStatute('没有这部法')).toBeNull()
})

it('gives one version for each day and none outside', () => {
  const arbitration = findStatute('仲裁法')!
  expect(findVersionOn(arbitration, day('2026-02-28'))?.name).toBe('2017修正')
  expect(findVersionOn(arbitration, day('2026-03-01'))?.name).toBe('2025-09-12修订')
  expect(findVersionOn(arbitration, day('1995-08-31'))).toBeNull()
})

it('cites the number the article had on the day', () => {
  expect(on('仲裁法', '第27条', '2026-03-01')).toBe('仲裁法第27条（2025-09-12修订，2026-03-01起施行）')
  expect(on('仲裁法', '第27条', '2026-02-28')).toBe('仲裁法第16条（2017修正，2018-01-01起施行）')
  expect(on('民诉法', '第34条第1项', '2020-05-01')).toBe('民诉法第33条（2017修正，2017-07-01起施行）')
  expect(on('款项条例', '第9条第1款', '2024-01-01')).toBe('款项条例第8条（国务院令第728号，2020-09-01起施行）')
})

it('goes back to the act that was replaced, and marks that number as not read', () => {
  expect(on('民法典', '第470条', '1996-06-01')).toBe('经济合同法第12条（1993修正，1993-09-02起施行）')
  expect(on('民法典', '第585条', '1996-06-01')).toBe('经济合同法第31条（1993修正，1993-09-02起施行）')
  expect(on('民法典', '第470条', '1990-06-01')).toBeNull()
  expect(on('民法典', '第470条', '2019-06-01')).toBe('合同法第12条（1999-03-15通过，1999-10-01起施行）')
  expect(on('民法典', '第586条第2款', '2010-01-01')).toBe('担保法第91条（1995-06-30通过，1995-10-01起施行）')
  expect(basisOnDay(basis('民法典', '第470条', 'full-text'), day('2019-06-01'))?.verification).toBe('from-knowledge')
})

it('writes the number of the day into an opinion', () => {
  expect(citeOn(basis('款项条例', '第13条', 'full-text'), day('2026-01-01'))).toBe('款项条例第13条')
  expect(citeOn(basis('款项条例', '第13条', 'full-text'), day('2023-01-01'))).toBe('款项条例第12条')
})

it('counts an older version as read only as far as it was', () => {
  expect(basisOnDay(basis('建筑法', '第28条', 'full-text'), day('2026-01-01'))?.verification).toBe('full-text')
  expect(basisOnDay(basis('建筑法', '第28条', 'full-text'), day('2019-03-01'))?.verification).toBe('from-knowledge')
})

it('leaves off what was not law on the day, and numbers nobody entered', () => {
  expect(on('民营经济促进法', '第67条', '2025-05-19')).toBeNull()
  expect(on('款项条例', '第9条第2款', '2025-05-31')).toBeNull()
  expect(on('民法典', '第734条第2款', '2019-06-01')).toBeNull()
  expect(on('民法典', '第795条', '2019-06-01')).toBe('合同法第275条（1999-03-15通过，1999-10-01起施行）')
  expect(on('仲裁法', '第81条', '2026-02-28')).toBeNull()
  expect(on('仲裁法', '第81条', '2026-03-01')).not.toBeNull()
  expect(on('民诉法', '第34条', '2012-12-31')).toBeNull()
})

it('names the present article for an old one', () => {
  expect(findSuccessor('经济合同法', '第12条')).toEqual({ act: '民法典', article: '第470条' })
  expect(findSuccessor('仲裁法', '第16条')).toEqual({ act: '仲裁法', article: '第27条' })
  expect(findSuccessor('合同法', '第94条')).toEqual({ act: '民法典', article: '第563条' })
  expect(findSuccessor('合同法', '第999条')).toBeNull()
})

it('names only known acts in its successions', () => {
  for (const line of SUCCESSION_LINES) expect([findStatute(line.act), findStatute(line.was)]).not.toContain(null)
})

it('refuses a basis nobody entered', () => {
  expect(() => basis('某某法', '第1条', 'full-text')).toThrow('某某法')
  expect(() => basis('民法典', '第一条', 'full-text')).toThrow('第一条')
})

it('gives the legal number of the day', () => {
  expect(valueOn(depositCap, day('1990-01-01'))).toBeNull()
  expect(valueOn(depositCap, day('2020-01-01'))).toBe(0.2)
  expect(valueOn(qualityRetentionCap, day('2017-06-30'))).toBe(0.05)
  expect(valueOn(qualityRetentionCap, day('2017-07-01'))).toBe(0.03)
  expect(valueOn(constructionProgressMin, day('2022-07-31'))).toBe(0.6)
})

it('gives every parameter a key of its own, a label and a source', () => {
  expect(new Set(ALL_PARAMETERS.map((parameter) => parameter.key)).size).toBe(ALL_PARAMETERS.length)
  for (const parameter of ALL_PARAMETERS) {
    expect(parameter.label).not.toBe('')
    expect(parameter.entries.every((entry) => entry.source !== '')).toBe(true)
  }
})
