import { useMemo, type ReactNode } from 'react'
import { ALL_REGISTERS } from '../../../../shared/registers/all-registers'
import type { OpenDeadline } from '../../../../shared/storage/open-deadlines'
import { dashboardCharts, type DashboardChart } from '../../../../shared/reports/dashboard-charts'
import { useDeadlines, useMessages, useServices } from '../../../services'
import { ChartCard } from '../../../ui/chart/chart-card'
import { isEmptyChart, type ChartData } from '../../../ui/chart/chart-data'
import type { PickedRecords } from '../records-panel'
import { ruleTitle, type ReportData } from '../use-reports'

const NONE: readonly OpenDeadline[] = []

/** Charts over the registers; each mark opens its records. Those with nothing to draw are named below, with what they will count. */
export function Dashboard({ data, year, onPick }: { readonly data: ReportData; readonly year: number; readonly onPick: (picked: PickedRecords) => void }): ReactNode {
  const { reports } = useMessages()
  const { clock } = useServices()
  const snapshot = useDeadlines()
  const deadlines = snapshot?.deadlines ?? NONE
  const charts = useMemo(
    () => dashboardCharts({ registers: ALL_REGISTERS, source: data.source, hits: data.hits, answers: data.answers, year, today: clock.today(), deadlines }),
    [data, year, clock, deadlines],
  )
  const cards = charts.map((chart) => ({ chart, drawn: drawnOf(chart, reports), ...reports.charts[chart.id] }))
  const empty = cards.filter(({ drawn }) => isEmptyChart(drawn))
  return (
    <>
      <div className="hs-charts">
        {cards.filter((card) => !empty.includes(card)).map(({ chart, drawn, title, note }) => (
          <ChartCard
            key={chart.id} title={title} note={note} data={drawn} words={reports.chart}
            onPick={(series, index) => {
              const point = chart.series[series]?.points[index]
              if (point !== undefined) onPick({ title: `${title}：${drawn.labels[index]!}`, records: point.records })
            }}
          />
        ))}
      </div>
      {empty.length > 0 && (
        <section className="hs-charts-empty" aria-labelledby="hs-charts-empty">
          <h3 id="hs-charts-empty">{reports.nothingYet}</h3>
          <dl>{empty.map(({ chart, title, note }) => <div key={chart.id}><dt>{title}</dt><dd>{note}</dd></div>)}</dl>
        </section>
      )}
    </>
  )
}

function drawnOf(chart: DashboardChart, words: ReturnType<typeof useMessages>['reports']): ChartData {
  const points = chart.series[0]!.points
  const isByRule = chart.id === 'rules' || chart.id === 'adoption-by-rule'
  return {
    shape: chart.shape === 'months' ? 'line' : 'bars',
    labels: points.map(({ label }) => (isByRule ? ruleTitle(label) : label)),
    series: chart.series.map(({ id, points: list }) => ({ name: words.series[id], values: list.map(({ value }) => value) })),
    unit: words.units[chart.unit],
    isAlarming: chart.id === 'overdue',
  }
}
