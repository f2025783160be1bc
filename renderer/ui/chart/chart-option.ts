import type { GlobalToken } from 'antd'
import type { EChartsCoreOption } from 'echarts/core'
import type { ChartData } from './chart-data'

/** What of the theme a chart takes. */
export type ChartToken = Pick<GlobalToken, 'colorPrimary' | 'colorError' | 'colorText' | 'colorTextSecondary' | 'colorBorderSecondary' | 'colorBgElevated' | 'colorTextPlaceholder' | 'fontFamily' | 'fontSize'>

/** The ECharts option of a chart in the theme's colours: no animation, no gradients, labels at the marks instead of grid lines where there is room. */
export function chartOption(data: ChartData, token: ChartToken): EChartsCoreOption {
  const text = { color: token.colorTextSecondary, fontFamily: token.fontFamily, fontSize: token.fontSize - 1 }
  const common = {
    animation: false,
    textStyle: text,
    tooltip: {
      trigger: data.shape === 'line' ? 'axis' : 'item', confine: true, backgroundColor: token.colorBgElevated, borderColor: token.colorBorderSecondary, borderWidth: 1,
      textStyle: { ...text, color: token.colorText }, valueFormatter: (value: unknown) => (value === null || value === undefined ? '—' : `${String(value)} ${data.unit}`),
    },
    ...(data.series.length > 1 ? { legend: { top: 0, right: 0, itemWidth: 14, itemHeight: 8, textStyle: text } } : {}),
  }
  return data.shape === 'bars' ? { ...common, ...bars(data, token, text) } : { ...common, ...lines(data, token, text) }
}

function bars(data: ChartData, token: ChartToken, text: object): EChartsCoreOption {
  const colour = data.isAlarming === true ? token.colorError : token.colorPrimary
  return {
    grid: { left: 4, right: 44, top: 4, bottom: 4, containLabel: true },
    xAxis: { type: 'value', show: false, min: 0, ...percentMax(data) },
    yAxis: {
      type: 'category', inverse: true, data: data.labels, axisTick: { show: false }, axisLine: { lineStyle: { color: token.colorBorderSecondary } },
      axisLabel: { ...text, color: token.colorText, width: 150, overflow: 'truncate', interval: 0 }, triggerEvent: true,
    },
    series: data.series.map(({ name, values }) => ({
      name, type: 'bar', data: values, barMaxWidth: 16, barCategoryGap: '35%', cursor: 'pointer', itemStyle: { color: colour, borderRadius: [0, 3, 3, 0] },
      label: { show: true, position: 'right', color: token.colorText, fontSize: token.fontSize - 1, formatter: ({ value }: { readonly value: number | null }) => (value === null ? '—' : `${value}${data.unit === '%' ? '%' : ''}`) },
    })),
  }
}

/** The first series solid, the second dashed: told apart without colour. */
function lines(data: ChartData, token: ChartToken, text: object): EChartsCoreOption {
  const colours = [token.colorPrimary, token.colorTextSecondary]
  return {
    grid: { left: 4, right: 12, top: data.series.length > 1 ? 30 : 12, bottom: 4, containLabel: true },
    xAxis: { type: 'category', data: data.labels, axisTick: { show: false }, axisLine: { lineStyle: { color: token.colorBorderSecondary } }, axisLabel: text },
    yAxis: { type: 'value', min: 0, ...percentMax(data), ...(data.unit === '%' ? { interval: 25 } : { splitNumber: 4 }), axisLabel: text, splitLine: { lineStyle: { color: token.colorBorderSecondary } } },
    series: data.series.map(({ name, values }, index) => ({
      name, type: 'line', data: values, symbol: index === 0 ? 'circle' : 'rect', symbolSize: 8, connectNulls: true, cursor: 'pointer', triggerLineEvent: false,
      itemStyle: { color: colours[index % colours.length] }, lineStyle: { width: 2, color: colours[index % colours.length], ...(index === 0 ? {} : { type: 'dashed' }) },
    })),
  }
}

function percentMax({ unit }: ChartData): { readonly max?: number } {
  return unit === '%' ? { max: 100 } : {}
}
