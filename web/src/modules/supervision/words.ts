import type { WorkItem } from '../../api/types';
import { useLanguage, words } from '../../ui/words';

export const useSupervisionWords = words({
  zh: {
    worklist: '待办', meta: (all: number, late: number) => (late > 0 ? `${all}项，其中逾期${late}项` : `${all}项`), asOf: (when: string) => `截至${when}`,
    views: { Mine: () => '我的', Org: () => '本机构', Overdue: () => '逾期', Soon: (days: number) => `${days}日内`, Watching: () => '我关注' }, orgHelp: '本机构及所辖地区的在办事项，不论轮到谁办',
    overdue: '逾期', soon: '今天和即将到期', later: '以后', first: '先办', allKinds: '全部类型', kinds: '类型', byDue: '按期限', bySince: '按到达', sort: '排序',
    none: '没有待办', noneWhy: '需要您办理的事项会出现在这里。', noneHere: '这里没有事项', noneHereWhy: '换一个类型或页签再看。', noneWatched: '还没有关注的事项', noneWatchedWhy: '在事项右侧点“关注”，办理进展会汇集在这里。', back: '看我的待办',
    paused: '计时暂停', closed: '已办结', climbed: (to: string) => `逾期上报${to}`, raised: '已逾期升级', forWhom: (name: string) => `代${name}`, assigned: (name: string) => `${name}办理`,
    since: '到达', org: '责任机构', open: '打开', due: '期限', clock: '时限', keys: '上下', enter: '打开', act: '办理', giveBack: '退回', undo: '撤销', choose: '勾选', step: '办理环节',
    doneToday: (n: number) => (n > 0 ? `今日已办${n}项` : '今日尚未办理'), more: '再看100项', history: '办理过程', reason: '理由', reasonFor: (step: string) => `${step}的理由`, reasonNeeded: '退回等步骤须填写理由',
    watch: '关注', unwatch: '取消关注', hand: '转交', slip: '督办单', retime: '调整期限', noStep: '当前没有轮到您的步骤', handled: (title: string, step: string) => `已${step}：${title}`,
    chosen: (n: number) => `已选${n}项`, mixed: '所选事项没有共同的步骤', clear: '取消选择', bulkDone: (done: number, refused: number) => (refused ? `办成${done}项，${refused}项未办成` : `已办${done}项`), all: '全选',
    calendar: '日历订阅', reminders: '提醒设置', delegate: '委托代办', save: '保存', cancel: '取消', close: '关闭',
    awayNow: (first: string, last: string, to: string, kinds: string) => `${first}至${last}${kinds}已委托${to}代办`, deputyNow: (from: string, last: string, kinds: string) => `您正代${from}办理${kinds}，至${last}`, allWork: '全部事项', change: '修改',
    to: '受托人', days: '期限', coverAll: '不选即委托全部事项', standing: '现有委托', revoke: '收回', noDelegations: '没有在用的委托', delegateHelp: '受托人看到并可办理您的事项，日志和办理过程记为“某某代某某”。四只眼的限制对双方都有效。', find: '输入姓名或处室', fromTo: (first: string, last: string) => `${first}至${last}`, given: (to: string) => `委托${to}`, taken: (from: string) => `代${from}`,
    mail: '邮件提醒', rhythms: { None: '不发邮件', AtOnce: '即时发送', Daily: '每日汇总', Weekly: '每周一汇总' }, address: '邮箱', hour: '发送时刻', muted: '以下提醒不发邮件', mailLanguage: '邮件语言', mailOff: '本系统尚未接通邮件服务器，设置会保存，接通后生效。',
    kindsOfNotice: { Assigned: '交办给我', Mentioned: '提到我', DueSoon: '即将到期', Overdue: '逾期', Returned: '被退回', Climbed: '逾期升级', Reminded: '催办', Answered: '诉求答复', Released: '数据发布' },
    feedHelp: '把有期限的待办加到手机或电脑日历，随办理自动更新。地址含有密钥，请勿转发；泄露时重新生成即可作废旧地址。', makeFeed: '生成订阅地址', renewFeed: '重新生成', endFeed: '停用', feedOn: '订阅地址在用；出于安全不再显示，遗失请重新生成。', feedOnce: '请复制此地址，关闭后不再显示', copy: '复制', copied: '已复制',
    handTitle: '转交办理', person: '办理人', handReason: '转交理由', handHelp: '只列出有权办理下一步的人员。', anybody: '不指定', retimeTitle: '调整期限', newDue: '延期至', extend: '延期', pause: '暂停计时', resume: '恢复计时', phonePreview: '看全文',
  },
  en: {
    worklist: 'Worklist', meta: (all: number, late: number) => (late > 0 ? `${all} matters, ${late} overdue` : `${all} matters`), asOf: (when: string) => `as of ${when}`,
    views: { Mine: () => 'Mine', Org: () => 'My org', Overdue: () => 'Overdue', Soon: (days: number) => `${days} days`, Watching: () => 'Watching' }, orgHelp: 'Open matters of my organisation and those below it, whoever has the next step',
    overdue: 'Overdue', soon: 'Today and soon', later: 'Later', first: 'First', allKinds: 'All kinds', kinds: 'Kind', byDue: 'By due day', bySince: 'By arrival', sort: 'Order',
    none: 'Nothing waits for you', noneWhy: 'Matters for you to handle appear here.', noneHere: 'Nothing here', noneHereWhy: 'Try another kind or tab.', noneWatched: 'You follow nothing yet', noneWatchedWhy: 'Choose “Watch” beside a matter and it stays in sight here.', back: 'Show mine',
    paused: 'clock paused', closed: 'closed', climbed: (to: string) => `raised to ${to}`, raised: 'raised for lateness', forWhom: (name: string) => `for ${name}`, assigned: (name: string) => `with ${name}`,
    since: 'Since', org: 'Responsible', open: 'Open', due: 'Due', clock: 'Limit', keys: 'up, down', enter: 'open', act: 'act', giveBack: 'send back', undo: 'Undo', choose: 'choose', step: 'Step',
    doneToday: (n: number) => (n > 0 ? `${n} done today` : 'none done today'), more: '100 more', history: 'History', reason: 'Reason', reasonFor: (step: string) => `Reason: ${step}`, reasonNeeded: 'Sending back needs a reason',
    watch: 'Watch', unwatch: 'Stop watching', hand: 'Hand on', slip: 'Slip', retime: 'Change due day', noStep: 'No step is yours now', handled: (title: string, step: string) => `${step}: ${title}`,
    chosen: (n: number) => `${n} chosen`, mixed: 'The chosen matters share no step', clear: 'Clear', bulkDone: (done: number, refused: number) => (refused ? `${done} done, ${refused} refused` : `${done} done`), all: 'Choose all',
    calendar: 'Calendar', reminders: 'Reminders', delegate: 'Delegate', save: 'Save', cancel: 'Cancel', close: 'Close',
    awayNow: (first: string, last: string, to: string, kinds: string) => `${first} to ${last}: ${to} is your deputy for ${kinds}`, deputyNow: (from: string, last: string, kinds: string) => `You are deputy of ${from} for ${kinds} until ${last}`, allWork: 'all matters', change: 'Change',
    to: 'Deputy', days: 'Days', coverAll: 'Choose none to cover all kinds', standing: 'In force', revoke: 'Revoke', noDelegations: 'Nothing is delegated', delegateHelp: 'The deputy sees and may handle your matters; log and history name both. The four-eyes rule holds for both of you.', find: 'Name or office', fromTo: (first: string, last: string) => `${first} to ${last}`, given: (to: string) => `to ${to}`, taken: (from: string) => `for ${from}`,
    mail: 'Mail', rhythms: { None: 'No mail', AtOnce: 'At once', Daily: 'Once a day', Weekly: 'Mondays' }, address: 'Address', hour: 'Hour', muted: 'Not by mail', mailLanguage: 'Language of the mail', mailOff: 'No mail server is connected yet; your choice is kept and takes effect then.',
    kindsOfNotice: { Assigned: 'Assigned to me', Mentioned: 'Mentions', DueSoon: 'Due soon', Overdue: 'Overdue', Returned: 'Returned', Climbed: 'Raised', Reminded: 'Reminders', Answered: 'Requests answered', Released: 'Figures out' },
    feedHelp: 'Adds due days to the calendar of your phone or computer and keeps them up to date. The address holds a secret: do not pass it on; a new one ends the old.', makeFeed: 'Make an address', renewFeed: 'Make a new one', endFeed: 'End it', feedOn: 'An address is in use; it is not shown again. If it is lost, make a new one.', feedOnce: 'Copy this address now; it is not shown again', copy: 'Copy', copied: 'Copied',
    handTitle: 'Hand on', person: 'Person', handReason: 'Reason', handHelp: 'Only people who may take the next step.', anybody: 'Nobody in particular', retimeTitle: 'Change the due day', newDue: 'New due day', extend: 'Extend', pause: 'Pause the clock', resume: 'Resume', phonePreview: 'Full text',
  },
});

/** A matter's own words come with it, in both languages. */
export function useWorkWords() {
  const { language } = useLanguage();
  const pick = (chinese: string, english: string | null | undefined) => (language === 'en' && english) || chinese;
  return {
    pick,
    type: (item: WorkItem) => pick(item.typeName, item.typeNameEn),
    state: (item: WorkItem) => pick(item.stateName, item.stateNameEn),
    step: (step: { name: string; nameEn: string }) => pick(step.name, step.nameEn),
  };
}
