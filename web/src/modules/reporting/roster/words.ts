import { words } from '../../../ui/words';

export const useRosterWords = words({
  zh: {
    title: '监测企业', lead: '按样本框直报的企业和它们的信息联络员。', import: '导入名录', add: '新增企业', invite: '邀请联络员', export: '导出邀请名单', template: '下载模板',
    name: '企业名称', code: '统一社会信用代码', home: '所属地区', industry: '行业', panels: '样本框', officer: '联络员', phone: '联系电话', email: '邮箱', from: '纳入日期', until: '退出日期', account: '账号', ended: '已退出',
    accounts: { '': '全部', none: '未邀请', invited: '待接受', expired: '已过期', joined: '已开通' } as Record<string, string>, invitedUntil: (day: string) => `${day}前有效`, mailed: '已发邮件', find: '企业、代码或联络员', allPanels: '全部样本框',
    count: (n: number) => `${n}家`, none: '还没有监测企业', noneWhy: '导入名录或新增企业；换一个机构或条件再看。', more: '再看一些', shown: (n: number, of: number) => `显示${n}家，共${of}家`,
    save: '保存', cancel: '取消', change: '修改企业', noIndustry: '未填', codeHelp: '18位，含校验位；保存后不能改', untilHelp: '退出后不再开启新报表', dayHelp: '写作2026-01-31',
    inviteTitle: '邀请联络员', inviteWho: (n: number, panel: string) => `将邀请${panel}中未邀请或已过期的${n}家企业的联络员。`, inviteOne: (name: string) => `为${name}生成新的邀请；原账号的密码在接受邀请后失效。`, days: '有效天数', daysHelp: '链接只能用一次，到期作废', mailHelp: '有邮箱的发邮件；其余在“导出邀请名单”中取链接，单独转交本人。', send: '发出邀请', again: '重新邀请',
    inviting: (done: number, of: number) => `正在邀请 ${done} / ${of}`, invited: (n: number, mailed: number, rest: number) => `已邀请${n}家：${mailed}家已发邮件，${rest}家待转交链接`, failed: '邀请没有完成，请重试',
    importTitle: '导入监测企业名录', file: '文件', otherFile: '换一个文件', importHelp: '.xlsx 或 .csv，每行一家，不超过5000家。先试导，不改数据；空格不改动已有内容。', reading: '正在读取', heads: '表头对应', headsHelp: '对应关系会记住，下次相同表头自动对上', unmatched: (n: number) => `${n}个表头没有对上`, to: '对应项目', ignore: '不导入', required: (label: string) => `${label}（必填）`,
    tried: '试导结果', counts: (a: number, c: number, s: number, r: number) => `新增${a}，更新${c}，相同${s}，不能导入${r}`, line: '行', fate: '结果', item: '项目', what: '问题或改动', fates: { new: '新增', same: '相同', changed: '更新', refused: '不能导入' } as Record<string, string>, becomes: (was: string, now: string) => `${was || '空'} → ${now || '空'}`,
    tryAgain: '重新试导', commit: (n: number) => `导入${n}家`, refusedFirst: (n: number) => `有${n}行不能导入，全部改好后才能导入；一行不成，全部不入。`, ready: '全部可以导入', nothing: '文件中没有新增或更改', done: (n: number) => `已导入${n}家`, doneWhy: '本期报表稍后自动开启。', toRoster: '看名录',
  },
  en: {
    title: 'Monitored enterprises', lead: 'Enterprises that file by panel, and their liaison officers.', import: 'Import roster', add: 'Add enterprise', invite: 'Invite officers', export: 'Invitation list', template: 'Template',
    name: 'Enterprise', code: 'Credit code', home: 'Place', industry: 'Industry', panels: 'Panels', officer: 'Officer', phone: 'Telephone', email: 'Mail', from: 'From', until: 'Until', account: 'Account', ended: 'left',
    accounts: { '': 'All', none: 'Not invited', invited: 'Invited', expired: 'Expired', joined: 'Open' } as Record<string, string>, invitedUntil: (day: string) => `until ${day}`, mailed: 'mailed', find: 'Enterprise, code or officer', allPanels: 'All panels',
    count: (n: number) => String(n), none: 'No monitored enterprises yet', noneWhy: 'Import a roster or add an enterprise; or choose another organisation or filter.', more: 'Show more', shown: (n: number, of: number) => `${n} of ${of} shown`,
    save: 'Save', cancel: 'Cancel', change: 'Change enterprise', noIndustry: 'not given', codeHelp: '18 characters with check digit; fixed once saved', untilHelp: 'No new returns open after that day', dayHelp: 'Written 2026-01-31',
    inviteTitle: 'Invite liaison officers', inviteWho: (n: number, panel: string) => `${n} enterprises of ${panel} not invited yet, or whose invitation has expired.`, inviteOne: (name: string) => `A new invitation for ${name}; the present password ends when it is accepted.`, days: 'Days it serves', daysHelp: 'A link serves once and ends then', mailHelp: 'Those with an address get a mail; links of the others stand in the invitation list, to be handed over one by one.', send: 'Invite', again: 'Invite anew',
    inviting: (done: number, of: number) => `Inviting ${done} of ${of}`, invited: (n: number, mailed: number, rest: number) => `${n} invited: ${mailed} mailed, ${rest} links to hand over`, failed: 'Not finished; please try again',
    importTitle: 'Import roster of enterprises', file: 'File', otherFile: 'Another file', importHelp: '.xlsx or .csv, one enterprise a row, at most 5000. The dry run changes nothing; empty cells leave what stands.', reading: 'Reading', heads: 'Heads', headsHelp: 'The match is remembered for files with the same heads', unmatched: (n: number) => `${n} heads unmatched`, to: 'field', ignore: 'leave out', required: (label: string) => `${label} (required)`,
    tried: 'Dry run', counts: (a: number, c: number, s: number, r: number) => `${a} new, ${c} changed, ${s} same, ${r} refused`, line: 'Row', fate: 'Result', item: 'Field', what: 'Problem or change', fates: { new: 'new', same: 'same', changed: 'changed', refused: 'refused' } as Record<string, string>, becomes: (was: string, now: string) => `${was || 'empty'} → ${now || 'empty'}`,
    tryAgain: 'Dry run again', commit: (n: number) => `Import ${n}`, refusedFirst: (n: number) => `${n} rows cannot be imported. Mend them first: all or nothing.`, ready: 'All rows can be imported', nothing: 'Nothing new or changed in the file', done: (n: number) => `${n} imported`, doneWhy: 'Their returns of this period open shortly.', toRoster: 'To the roster',
  },
});
