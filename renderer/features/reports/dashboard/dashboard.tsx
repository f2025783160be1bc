import { useMemo, type ReactNode } from 'react'
import { ALL_REGISTERS } from '../../../../shared/registers/all-registers'
import type { OpenDeadline } from '../../../../shared/storage/open-deadlines'
import { dashboardCharts, type DashboardChart } from '../../../../shared/reports/dashboard-charts'
import { useDeadlines, useMessages, useServices } from '../../../services'
import { ChartCard } from '../../../ui/chart/chart-card'
import type { ChartData } from '../../../ui/chart/chart-data'
import type { PickedRecords } from '../records-panel'
import { ruleTitle, type ReportData } from '../use-reports'

const NONE: readonly OpenDeadline[] = []

/** Charts over the registers; each mark opens its records. */
export function Dashboard({ data, year, onPick }: { readonly data: ReportData; readonly year: number; readonly onPick: (picked: PickedRecords) => void }): ReactNode {
  const { reports } = useMessages()
  const { clock } = useServices()
  const snapshot = useDeadlines()
  const deadlines = snapshot?.deadlines ?? NONE
  const charts = useMemo(
    () => dashboardCharts({ registers: ALL_REGISTERS, source: data.source, hits: data.hits, answers: data.answers, year, today: clock.today(), deadlines }),
    [data, year, clock, deadlines],
  )
  return (
    <div className="hs-charts">
      {charts.map((chart) => {
        const { title, note } = reports.charts[chart.id]
        const drawn = drawnOf(chart, reports)
        return (
          <ChartCard
            key={chart.id} title={title} note={note} data={drawn} words={reports.chart}
            onPick={(series, index) => {
              const point = chart.series[series]?.points[index]
              if (point !== undefined) onPick({ title: `${title}：${drawn.labels[index]!}`, records: point.records })
            }}
          />
        )
      })}
    </div>
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
