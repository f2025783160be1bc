import { Spin, Table, Tag } from 'antd'
import { useEffect, useState, type ReactNode } from 'react'
import type { ScanDifference } from '../../../shared/markup/compare-scan/compare-scan'
import { describeFailure, useMessages, useServices, type ScanReport, type WorkFailure } from '../../services'
import { ExportButton } from './export-button'
import type { ComparedVersions } from './use-comparison'

type Checked = { readonly key: string } & ({ readonly kind: 'done'; readonly report: ScanReport | null } | { readonly kind: 'failed'; readonly failure: WorkFailure })

/** 签署件核对: the pages and words of what was signed, against the approved version. */
export function ScanCheck({ open }: { readonly open: ComparedVersions }): ReactNode {
  const { compare: words, shell } = useMessages()
  const checked = useChecked(open)
  if (checked === null) return <Spin className="hs-loading" description={words.scan.running} />
  if (checked.kind === 'failed') return <p className="hs-none" role="alert">{describeFailure(checked.failure, shell.imports)}</p>
  if (checked.report === null) return <p className="hs-none">{words.scan.noPages}</p>
  return <Report open={open} report={checked.report} />
}

function useChecked({ oldJson, newJson, older, newer, versions }: ComparedVersions): Checked | null {
  const { store, worker, person } = useServices()
  const [checked, setChecked] = useState<Checked | null>(null)
  const key = `${oldJson} ${newJson}`
  const nameOf = (id: string): string => String(versions.find((line) => line.id === id)?.fields['fileName'] ?? '')
  const names = { old: nameOf(older), next: nameOf(newer), author: person().name }
  useEffect(() => {
    const abort = new AbortController()
    const run = async (): Promise<void> => {
      const [before, after] = await Promise.all([store.readBlob(oldJson), store.readBlob(newJson)])
      if (before === null || after === null) return setChecked({ key, kind: 'failed', failure: { kind: 'died', stage: 'reading', detail: '' } })
      const answer = await worker.compareScan({ oldJson: before, newJson: after, names }, { signal: abort.signal })
      if (!abort.signal.aborted) setChecked(answer.ok ? { key, kind: 'done', report: answer.value } : { key, kind: 'failed', failure: answer.error })
    }
    void run()
    return () => abort.abort()
    // The names follow from the versions.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [store, worker, key])
  return checked?.key === key ? checked : null
}

const STATE_COLOURS = { 'in-place': 'default', 'out-of-order': 'error', repeated: 'error', extra: 'error', unread: 'warning' } as const

function Report({ open, report: { comparison, places, letter } }: { readonly open: ComparedVersions; readonly report: ScanReport }): ReactNode {
  const { compare: { scan: words } } = useMessages()
  const filled = comparison.differences.filter(({ kind }) => kind === 'filled')
  const others = comparison.differences.filter(({ kind }) => kind !== 'filled')
  const sure = others.filter(({ isDoubtful }) => !isDoubtful)
  const doubtful = others.filter(({ isDoubtful }) => isDoubtful)
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling region must be reachable by keyboard
    <div className="hs-scan-check" tabIndex={0} role="region" aria-label={words.title}>
      <div className="hs-compare-head">
        <strong>{words.pages(comparison.approvedPages, comparison.scanPages, comparison.numbering.printedTotal)}</strong>
        <span className="hs-quiet">{words.found(sure.length, doubtful.length, filled.length)}</span>
        <span className="hs-head-gap" />
        <ExportButton open={open} forms={['docx', 'html']} exported={{ letter: async () => letter, changes: null }} />
      </div>
      {comparison.numbering.gaps.map(({ from, to, afterPage }) => (
        <p key={`${from} ${afterPage}`} className="hs-scan-missing" role="alert"><em>{words.numbering}</em> {words.numberingGap(from, to, afterPage)}</p>
      ))}
      {comparison.missing.map((stretch) => (
        <p key={stretch.span.start} className="hs-scan-missing" role="alert">
          <em>{words.missing}</em> {words.missingPlace(stretch.from, stretch.to, stretch.afterPage, stretch.characters)} <span className="hs-serif">{stretch.excerpt}</span>
        </p>
      ))}
      <Table
        size="small" rowKey="page" pagination={false} dataSource={[...comparison.pages]} scroll={{ x: 'max-content' }}
        columns={[
          { title: words.page, dataIndex: 'page', width: 88, render: (page: number) => words.pageNumber(page) },
          { title: words.clauses, key: 'place', render: (_, __, index) => places[index] },
          { title: words.share, dataIndex: 'found', width: 96, align: 'right', render: (share: number, page) => (page.span === null ? '' : `${Math.round(share * 100)}%`) },
          { title: words.state, dataIndex: 'state', width: 180, render: (state: keyof typeof STATE_COLOURS) => <Tag color={STATE_COLOURS[state]}>{words.states[state]}</Tag> },
        ]}
      />
      <Differences title={words.sure} differences={sure} />
      <Differences title={words.doubtful} differences={doubtful} />
      <Differences title={words.filled} differences={filled} />
    </div>
  )
}

function Differences({ title, differences }: { readonly title: string; readonly differences: readonly ScanDifference[] }): ReactNode {
  const { compare: { scan: words }, review } = useMessages()
  return (
    <section aria-label={title}>
      <h3>{title} {differences.length}</h3>
      {differences.length === 0 && <p className="hs-quiet">{words.noneHere}</p>}
      {differences.map(({ clause, page, approved, scanned, before, after, approvedSpan }) => (
        <article key={`${approvedSpan.start} ${page} ${scanned}`} className="hs-change">
          <header>
            <strong>{clause === '' ? review.wholeContract : clause}</strong>
            {page !== null && <span>{words.pageNumber(page)}</span>}
          </header>
          <div className="hs-change-sides">
            <p className="hs-serif">{before}{approved === '' ? <span className="hs-quiet">∧</span> : <del>{approved}</del>}{after}</p>
            <p className="hs-serif">{before}{scanned === '' ? <span className="hs-quiet">∧</span> : <ins>{scanned}</ins>}{after}</p>
          </div>
        </article>
      ))}
    </section>
  )
}
