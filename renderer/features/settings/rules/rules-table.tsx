import { Button, Checkbox, Input, Select, Table } from 'antd'
import { useMemo, useState, type ReactNode } from 'react'
import { describeRules, type RuleDescription } from '../../../../shared/rules/describe-rules'
import { severityFor, type OfficeSettings } from '../../../../shared/rules/office-settings'
import { useMessages } from '../../../services'
import { clearingText } from '../../../ui/clearing'
import { SeverityMark } from '../../../ui/severity-mark'
import { RuleDialog } from './rule-dialog'
import type { ChangeRules } from './use-rule-settings'

const RULES = describeRules()
const chapterOf = ({ id }: RuleDescription): string => id.slice(0, id.indexOf('-'))
const CHAPTERS = [...new Set(RULES.map(chapterOf))]

/** The articles a rule rests on, each act named once. */
function basisOf({ basis }: RuleDescription): string {
  const acts = new Map<string, string[]>()
  for (const { title, article } of basis) acts.set(title, [...(acts.get(title) ?? []), article])
  return [...acts].map(([title, articles]) => `${title}${articles.join('、')}`).join('；')
}

/** Every automatic rule with what the office made of it. */
export function RulesTable({ settings, change }: { readonly settings: OfficeSettings; readonly change: ChangeRules }): ReactNode {
  const { ruleSettings: words, shell } = useMessages()
  const [search, setSearch] = useState('')
  const [chapter, setChapter] = useState('')
  const [isChangedOnly, setChangedOnly] = useState(false)
  const [open, setOpen] = useState<RuleDescription | null>(null)
  const chapterNames = words.chapters as Readonly<Record<string, string>>
  const shown = useMemo(() => {
    const wanted = search.trim().toUpperCase()
    const says = (rule: RuleDescription): boolean => [rule.id, rule.title, basisOf(rule)].some((text) => text.toUpperCase().includes(wanted))
    const isChanged = ({ id }: RuleDescription): boolean => settings.off[id] !== undefined || settings.severities[id] !== undefined
    return RULES.filter((rule) => (chapter === '' || chapterOf(rule) === chapter) && says(rule) && (!isChangedOnly || isChanged(rule)))
  }, [search, chapter, isChangedOnly, settings])
  const columns = [
    { key: 'id', title: words.columns.id, width: 92, render: (_: unknown, { id }: RuleDescription) => id },
    { key: 'title', title: words.columns.title, render: (_: unknown, rule: RuleDescription) => <>{rule.title}<div className="hs-quiet hs-small">{basisOf(rule)}</div></> },
    { key: 'level', title: words.columns.level, width: 170, render: (_: unknown, rule: RuleDescription) => <Level rule={rule} settings={settings} /> },
    { key: 'state', title: words.columns.state, width: 200, render: (_: unknown, { id }: RuleDescription) => (settings.off[id] === undefined ? words.on : <>{words.off}<div className="hs-quiet hs-small">{settings.off[id]}</div></>) },
    { key: 'change', title: '', width: 96, render: (_: unknown, rule: RuleDescription) => <Button size="small" aria-label={words.changeNamed(rule.id)} onClick={() => setOpen(rule)}>{words.change}</Button> },
  ]
  return (
    <>
      <p className="hs-quiet">{words.stale}</p>
      <div className="hs-rule-filters">
        <Input type="search" allowClear={clearingText(shell.clearChoice)} aria-label={words.search} placeholder={words.search} value={search} onChange={(event) => setSearch(event.target.value)} />
        <Select aria-label={words.chapter} value={chapter} onChange={setChapter} options={[{ value: '', label: words.allChapters }, ...CHAPTERS.map((value) => ({ value, label: `${value} ${chapterNames[value] ?? ''}` }))]} />
        <Checkbox checked={isChangedOnly} onChange={(event) => setChangedOnly(event.target.checked)}>{words.onlyChanged}</Checkbox>
        <span className="hs-quiet">{words.shown(shown.length, RULES.length)}</span>
      </div>
      <Table<RuleDescription> aria-label={words.tabs.rules} size="small" pagination={false} rowKey="id" dataSource={[...shown]} columns={columns} />
      {open !== null && <RuleDialog key={open.id} rule={open} settings={settings} change={change} onClose={() => setOpen(null)} />}
    </>
  )
}

function Level({ rule, settings }: { readonly rule: RuleDescription; readonly settings: OfficeSettings }): ReactNode {
  const { ruleSettings, severity } = useMessages()
  const level = severityFor(settings, rule.id, rule.severity)
  return <><SeverityMark tone={level} word={severity[level]} />{level !== rule.severity && <div className="hs-quiet hs-small">{ruleSettings.builtIn(severity[rule.severity])}：{settings.severities[rule.id]?.reason}</div>}</>
}
