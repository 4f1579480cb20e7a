import { words } from '../../../ui/words';

export const useReleasesWords = words({
  zh: {
    title: '发布日历', back: '指标目录', year: '年份', meta: (waiting: number, late: number) => `${waiting}期待发布${late > 0 ? `，${late}期过时未齐` : ''}`,
    help: '到发布时刻，同一次发布的数在所有页面一并公开；此前只有编制人员看得到。', monthView: '月历', list: '清单', none: '没有登记发布日程', noneWhy: '请在配置包的 releases.yaml 中声明。', noneYear: '这一年没有发布', noneYearWhy: '换一个年份。',
    previousMonth: '上一月', nextMonth: '下一月', thisMonth: '本月', weekdays: ['一', '二', '三', '四', '五', '六', '日'], month: (year: number, month: number) => `${year}年${month}月`, noneMonth: '本月没有发布',
    release: '发布', period: '时期', at: '发布时刻', state: '状态', figures: '数据', by: '编制', moved: '已调整', provisional: '暂定', provisionalWhy: '当年放假安排公布前按周一至周五推算',
    states: { planned: '待编制', embargoed: '编制中，未公开', ready: '已就绪，未公开', published: '已发布', late: '过时未齐' } as Readonly<Record<string, string>>, filled: (n: number, of: number) => `${n}/${of}项`,
    follow: '订阅', followed: '已订阅', leave: '取消订阅', followWhy: '发布时在站内提醒，并进入待办日历订阅；按提醒设置发邮件。', indicators: '本次公布的指标', isIn: '已有数', isNot: '还没有数',
    move: '调整时刻', moveNote: '调整后以新的时刻为准，原时刻与理由留痕。', day: '日期', time: '时刻', reason: '理由', reasonHelp: '至少两个字，将随调整记录公开', save: '调整', cancel: '取消', history: '调整记录', noHistory: '没有调整过', fromTo: (from: string, to: string) => `${from} 改为 ${to}`,
    export: '导出', outOf: (name: string) => `随“${name}”发布`,
  },
  en: {
    title: 'Release calendar', back: 'All indicators', year: 'Year', meta: (waiting: number, late: number) => `${waiting} to come${late > 0 ? `, ${late} late` : ''}`,
    help: 'At the minute, all figures of a release are out on every page at once; before it only those who prepare it see them.', monthView: 'Month', list: 'List', none: 'No release is declared', noneWhy: 'Declare them in releases.yaml of the pack.', noneYear: 'No release in this year', noneYearWhy: 'Pick another year.',
    previousMonth: 'Previous month', nextMonth: 'Next month', thisMonth: 'This month', weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'], month: (year: number, month: number) => `${year}-${String(month).padStart(2, '0')}`, noneMonth: 'No release in this month',
    release: 'Release', period: 'Period', at: 'Out at', state: 'State', figures: 'Figures', by: 'Prepared by', moved: 'moved', provisional: 'provisional', provisionalWhy: 'Monday to Friday is assumed until the holidays of that year are announced',
    states: { planned: 'planned', embargoed: 'in preparation, not public', ready: 'ready, not public', published: 'published', late: 'late, figures wanting' } as Readonly<Record<string, string>>, filled: (n: number, of: number) => `${n} of ${of}`,
    follow: 'Subscribe', followed: 'Subscribed', leave: 'Unsubscribe', followWhy: 'You are told here when it is out, its minute stands in your calendar feed, and mail goes by your reminder settings.', indicators: 'Indicators it lets out', isIn: 'figures are in', isNot: 'no figures yet',
    move: 'Move it', moveNote: 'The new minute counts from now on; the old one stays on record with the reason.', day: 'Day', time: 'Time', reason: 'Reason', reasonHelp: 'Shown to everybody in the history', save: 'Move', cancel: 'Cancel', history: 'History', noHistory: 'Never moved', fromTo: (from: string, to: string) => `${from} to ${to}`,
    export: 'Export', outOf: (name: string) => `let out with “${name}”`,
  },
});
