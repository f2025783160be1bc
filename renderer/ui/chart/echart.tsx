import { BarChart, LineChart } from 'echarts/charts'
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components'
import { init, use, type EChartsType } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { theme } from 'antd'
import { useEffect, useRef, type ReactNode } from 'react'
import { chartOption } from './chart-option'
import type { ChartData } from './chart-data'

use([BarChart, LineChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer])

/** One chart drawn by ECharts in the colours of the theme; disposed of with its element, drawn again when size or theme change. */
export function EChart({ data, label, onPick }: { readonly data: ChartData; readonly label: string; readonly onPick: (series: number, index: number) => void }): ReactNode {
  const { token } = theme.useToken()
  const frame = useRef<HTMLDivElement>(null)
  const chart = useRef<EChartsType | null>(null)
  const pick = useRef(onPick)
  useEffect(() => {
    pick.current = onPick
  }, [onPick])
  useEffect(() => {
    const made = init(frame.current!, null, { renderer: 'svg' })
    chart.current = made
    made.on('click', (event) => pick.current(event.seriesIndex ?? 0, event.dataIndex))
    const observer = new ResizeObserver(() => made.resize())
    observer.observe(frame.current!)
    return () => {
      observer.disconnect()
      made.dispose()
      chart.current = null
    }
  }, [])
  useEffect(() => {
    chart.current?.setOption(chartOption(data, token), { notMerge: true })
  }, [data, token])
  return <div ref={frame} className="hs-chart-drawing" role="img" aria-label={label} />
}
