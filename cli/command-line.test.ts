import { execFile } from 'node:child_process'
import { copyFile, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Document, Packer, Paragraph } from 'docx'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const SAMPLES = ['office-supplies', 'property-services', 'software-development'].map((name) => join(ROOT, `resources/samples/${name}.docx`))
const [SUPPLIES, PROPERTY] = SAMPLES as [string, string, string]

interface Ended {
  readonly code: number
  readonly out: string
  readonly error: string
}

/** Runs the command line as an office does, in a process of its own; the build is brought up to date by the launcher. */
function hengshen(...args: readonly string[]): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(process.execPath, [join(ROOT, 'scripts/hengshen.mjs'), ...args], { cwd: ROOT, maxBuffer: 64 * 1024 * 1024 }, (failure, out, error) => {
      resolve({ code: typeof failure?.code === 'number' ? failure.code : 0, out, error })
    })
  })
}

const wordsOf = async (path: string): Promise<string> => strFromU8(unzipSync(new Uint8Array(await readFile(path)))['word/document.xml']!)

describe('the command line', () => {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'command-line-'))
  })
  afterAll(() => rm(folder, { recursive: true }))
  const write = async (name: string, content: unknown): Promise<string> => {
    const path = join(folder, name)
    await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content))
    return path
  }

  it('gives the same bytes for the same files with one worker and with several, on the screen and in files', async () => {
    const files = await Promise.all([0, 1, 2].flatMap((copy) => SAMPLES.map(async (sample, index) => {
      const path = join(folder, `合同${copy}-${index}.docx`)
      await copyFile(sample, path)
      return path
    })))
    const run = (workers: string): Promise<Ended> => hengshen('review', ...files, '--json', '--today', '2026-11-21', '--workers', workers, '--out', join(folder, `out${workers}`))
    const [one, three] = [await run('1'), await run('3')]
    expect([one.code, three.code]).toEqual([0, 0])
    expect(one.out.trim().split('\n').map((line) => (JSON.parse(line) as { file: string }).file)).toEqual(files.map((path) => path.slice(folder.length + 1)))
    expect(three.out).toBe(one.out)
    const names = await readdir(join(folder, 'out1'))
    expect(names).toHaveLength(files.length)
    for (const name of names) expect(await readFile(join(folder, 'out3', name), 'utf8')).toBe(await readFile(join(folder, 'out1', name), 'utf8'))
  }, 60_000)

  it('reads on after a PDF whose broken page tree pdf.js gives up on late', async () => {
    const objects = [
      '1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n', '2 0 obj\n<< /Type /Pages /Kids [5 0 R 3 0 R] /Count ? >>\nendobj\n',
      '3 ? obj\n<< /Type /Pages /Kids [4 0 R] /Count 1 >>\nendobj\n', '4 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n',
      '5 0 obj\n<< /Type /Page /Parent 2 0 R /Resources << /Font << /F1 << /Type /Font >?\n >> >>\n /Contents [7 0 R]\n>>\nendobj\n',
    ]
    const head = '%PDF-1.7\n'
    const places = objects.map((_, index) => `${String(head.length + objects.slice(0, index).join('').length).padStart(10, '0')} 00000 n \n`)
    const body = head + objects.join('')
    const broken = await write('坏页树.pdf', `${body}xref\n0 6\n0000000000 65535 f \n${places.join('')}trailer\n<< /Root 1 0 R /Size 6 >>\nstartxref\n${body.length}\n%%EOF`)
    const ended = await hengshen('review', broken, SUPPLIES, '--json', '--workers', '1', '--today', '2026-11-21')
    expect(ended.error).toMatch(/坏页树\.pdf: no-text: /)
    expect((JSON.parse(ended.out) as { file: string }).file).toBe('office-supplies.docx')
    expect(ended.code).toBe(1)
  }, 60_000)

  it('reviews under the settings an office exported, and lists its rules by them', async () => {
    const settings = await write('settings.json', { format: 'hengshen-settings', severities: { 'PTY-006': { to: 'must-fix', reason: '局合同管理办法第九条' } }, off: { 'SGN-001': '本季度暂停' } })
    const { code, out } = await hengshen('review', SUPPLIES, '--json', '--today', '2026-11-21', '--settings', settings)
    expect(code).toBe(0)
    const [review, plain] = [JSON.parse(out), JSON.parse((await hengshen('review', SUPPLIES, '--json', '--today', '2026-11-21')).out)]
    expect(review.switchedOff).toEqual([{ ruleId: 'SGN-001', reason: '本季度暂停' }])
    expect(plain.switchedOff).toBeUndefined()
    expect(review.rulePack.sha256).not.toBe(plain.rulePack.sha256)
    const severities = review.findings.filter(({ ruleId }: { ruleId: string }) => ruleId === 'PTY-006').map(({ severity }: { severity: string }) => severity)
    expect(severities.length).toBeGreaterThan(0)
    expect(severities.every((severity: string) => severity === 'must-fix')).toBe(true)
    const rules = JSON.parse((await hengshen('rules', '--json', '--settings', settings)).out) as { id: string; severity: string; switchedOff?: string }[]
    expect(rules.find(({ id }) => id === 'PTY-006')).toMatchObject({ severity: 'must-fix' })
    expect(rules.find(({ id }) => id === 'SGN-001')).toMatchObject({ switchedOff: '本季度暂停' })
  }, 60_000)

  it('refuses settings that lower a rule or that are no settings, each fault on its line, with code 2 and nothing on stdout', async () => {
    const lower = await write('lower.json', { format: 'hengshen-settings', severities: { 'AMT-001': { to: 'remind', reason: '放宽' } }, off: { 'XYZ-001': '停用' } })
    const lowered = await hengshen('review', SUPPLIES, '--settings', lower)
    expect([lowered.code, lowered.out]).toEqual([2, ''])
    expect(lowered.error).toContain(`${lower}: settings: 规则AMT-001的等级是“必改”，只能提高`)
    expect(lowered.error).toContain(`${lower}: settings: 没有编号为“XYZ-001”的规则。`)
    expect(await hengshen('rules', '--settings', await write('not.json', '{'))).toMatchObject({ code: 2, out: '', error: expect.stringContaining('不是有效的 JSON') })
    expect(await hengshen('rules', '--settings', join(folder, 'none.json'))).toMatchObject({ code: 2, error: expect.stringContaining('读不了规则设置') })
    expect(await hengshen('review', SUPPLIES, '--workers', 'x')).toMatchObject({ code: 2, error: expect.stringContaining('--workers') })
  }, 60_000)

  it('marks the findings in the original beside the review and the letter', async () => {
    const out = join(folder, 'marked')
    expect(await hengshen('review', PROPERTY, '--marked', '--letter', '--out', out, '--today', '2026-11-21')).toMatchObject({ code: 0 })
    expect((await readdir(out)).toSorted()).toEqual(['property-services.docx.json', 'property-services.审阅稿.docx', 'property-services.意见书.docx'].toSorted())
    expect(await wordsOf(join(out, 'property-services.审阅稿.docx'))).toContain('w:commentReference')
  }, 60_000)

  it('writes the letter in the letter form, as text and print page, and in an office’s own template', async () => {
    const out = join(folder, 'letters')
    const style = ['--letter-form', 'letter', '--letter-mark', '云溪市机关事务管理局', '--copies', '云溪市财政局', '--letter-annex', '送审稿（盖骑缝章版）', '--letter-urgency', '特急']
    expect(await hengshen('review', PROPERTY, '--letter', ...style, '--letter-as', 'docx', '--letter-as', 'txt', '--letter-as', 'html', '--out', out, '--today', '2026-11-21')).toMatchObject({ code: 0 })
    expect((await readdir(out)).toSorted()).toEqual(['property-services.docx.json', 'property-services.意见书.docx', 'property-services.意见书.html', 'property-services.意见书.txt'].toSorted())
    const text = (await readFile(join(out, 'property-services.意见书.txt'), 'utf8')).split('\n')
    expect([text[0], text[1]!.trim()]).toEqual(['特急', '云溪市机关事务管理局'])
    expect(text.map((line) => line.trim())).toContain('2.送审稿（盖骑缝章版）')
    expect(await readFile(join(out, 'property-services.意见书.html'), 'utf8')).toContain('抄送：云溪市财政局。')
    const template = join(folder, '模板.docx')
    const names = ['本局专用', '{{标题}}', '{{正文}}', '{{署名}}', '{{成文日期}}', '{{附件说明}}', '{{附件}}']
    await writeFile(template, await Packer.toBuffer(new Document({ sections: [{ children: names.map((name) => new Paragraph(name)) }] })))
    expect(await hengshen('review', PROPERTY, '--letter', '--letter-template', template, '--out', out)).toMatchObject({ code: 0, error: expect.stringContaining('模板中没有{{主送}}') })
    expect(await wordsOf(join(out, 'property-services.意见书.docx'))).toContain('本局专用')
  }, 60_000)

  it('refuses a letter it cannot write before anything is read', async () => {
    const out = join(folder, 'none')
    expect(await hengshen('review', PROPERTY, '--letter', '--out', out, '--letter-form', 'x')).toMatchObject({ code: 2, error: expect.stringContaining('--letter-form') })
    expect(await hengshen('review', PROPERTY, '--letter', '--out', out, '--letter-urgency', '急')).toMatchObject({ code: 2, error: expect.stringContaining('--letter-urgency') })
    expect(await hengshen('review', PROPERTY, '--letter', '--out', out, '--letter-as', 'pdf')).toMatchObject({ code: 2, error: expect.stringContaining('--letter-as') })
    expect(await hengshen('review', PROPERTY, '--letter', '--out', out, '--letter-template', PROPERTY)).toMatchObject({ code: 2, error: expect.stringContaining('模板缺少占位符') })
    expect(await hengshen('review', PROPERTY, '--letter-form', 'letter')).toMatchObject({ code: 2, error: expect.stringContaining('--letter 一起使用') })
  }, 60_000)

  it('writes edits as tracked changes, refuses words that are not there, and never writes on the original', async () => {
    const { out: text } = await hengshen('text', SUPPLIES)
    const find = /验收合格/.exec(text)![0]
    const edits = await write('edits.json', [{ find, replace: '验收通过', comment: '与第三条一致', occurrence: 1 }])
    const out = join(folder, '修订.docx')
    const before = await readFile(SUPPLIES)
    const done = await hengshen('redline', SUPPLIES, edits, out, '--date', '2026-11-21T09:00:00Z')
    expect(done).toMatchObject({ code: 0, error: expect.stringContaining('批注 1 条') })
    const marked = await wordsOf(out)
    expect(marked).toMatch(/<w:del [^>]*>/)
    expect(marked).toMatch(/<w:ins [^>]*>/)
    expect(await hengshen('redline', SUPPLIES, await write('absent.json', [{ find: '原文没有的话', replace: '' }]), join(folder, 'x.docx'))).toMatchObject({ code: 1, error: expect.stringContaining(SUPPLIES) })
    expect(await hengshen('redline', SUPPLIES, await write('wrong.json', [{ find: '甲方' }]), join(folder, 'x.docx'))).toMatchObject({ code: 2, error: expect.stringContaining('edits:') })
    expect(await hengshen('redline', SUPPLIES, edits, SUPPLIES)).toMatchObject({ code: 2 })
    expect(before.equals(await readFile(SUPPLIES))).toBe(true)
    const compared = JSON.parse((await hengshen('compare', SUPPLIES, out, '--json')).out) as { changes: { kind: string; old: string; new: string; tracked: boolean }[] }
    expect(compared.changes).toHaveLength(1)
    expect(compared.changes[0]).toMatchObject({ tracked: true })
    expect(compared.changes[0]!.new).toContain('验收通过')
  }, 60_000)

  it('finds no change between a file and itself, marks those there are, and names a file it cannot read', async () => {
    expect(JSON.parse((await hengshen('compare', PROPERTY, PROPERTY, '--json')).out)).toMatchObject({ changes: [] })
    const marked = join(folder, '对照.docx')
    const compared = await hengshen('compare', PROPERTY, SUPPLIES, '--json', '--out', marked)
    expect(compared.code).toBe(0)
    expect(JSON.parse(compared.out).changes.length).toBeGreaterThan(5)
    expect(await wordsOf(marked)).toMatch(/<w:(ins|del) /)
    const missing = join(folder, '没有.docx')
    expect(await hengshen('compare', PROPERTY, missing, '--json')).toMatchObject({ code: 1, out: '', error: expect.stringContaining(`${missing}: not-found:`) })
    expect(await hengshen('compare', PROPERTY)).toMatchObject({ code: 2 })
  }, 60_000)
})
