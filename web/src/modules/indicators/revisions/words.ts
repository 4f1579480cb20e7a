import { words } from '../../../ui/words';

export const useRevisionsWords = words({
  zh: {
    title: '数据修订', back: '指标目录', help: '同一发布单位对同一个数先后说法不同的，逐次列出；增速和位次按修订前一刻与修订后分别重算。', sheet: '导出清单',
    indicator: '指标', all: '全部指标', from: '时期自', until: '至', at: '修订时间', org: '地区', period: '时期', change: '数值', unit: '单位', growth: '增速（%）', rank: '位次（有数的单位中）', reason: '修订理由', by: '经办人', source: '来源',
    taken: '撤回', none: '没有修订', noneWhy: '这个范围内的数都是首次发布的。', more: '再显示50条', vintage: (n: number) => `第${n}版`, initial: '未说明',
  },
  en: {
    title: 'Revisions', back: 'All indicators', help: 'Each time a publisher gave another value for the same figure; growth and rank are worked out as of the moment before the revision and with it.', sheet: 'Export the list',
    indicator: 'Indicator', all: 'All indicators', from: 'Periods from', until: 'to', at: 'Revised', org: 'Region', period: 'Period', change: 'Value', unit: 'Unit', growth: 'Growth (%)', rank: 'Rank', reason: 'Reason', by: 'By', source: 'Source',
    taken: 'taken back', none: 'No revision', noneWhy: 'All figures in this range stand as first given.', more: 'Show 50 more', vintage: (n: number) => `vintage ${n}`, initial: 'not said',
  },
});
