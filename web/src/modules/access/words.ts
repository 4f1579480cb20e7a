import { words } from '../../ui/words';

export const useOrgWords = words({
  zh: {
    orgs: '机构', account: '责任记录', tree: '统计区划', overlays: '其中', overlaysSub: '与区划重叠，不计入合计', areas: '对比地区', areasSub: '区划之外，只作对照', find: '名称或代码，含撤销代码', nothing: '没有相符的机构', retired: '已撤销', becameOf: '并入', noHeir: '去向未载', until: (day: string) => `至${day}`,
    levels: { province: '省', city: '市', county: '县（市、区）', park: '开发区', ftz: '自贸试验区', bonded: '综合保税区', circle: '经济圈', zone: '功能区', sco: '上合示范区', nation: '全国', group: '地区组', overlay: '园区、经济圈等' } as Readonly<Record<string, string>>,
    count: (n: number, name: string) => `${name}${n}个`, without: (city: string) => `不含${city}`, total: '全部', retiredCount: (n: number) => `撤销代码${n}个`,
    code: '代码', level: '类别', rank: '级别', path: '所在', valid: '有效期', always: '未载起止', from: '起', to: '至', present: '今', former: '曾用代码', noFormer: '没有曾用代码', source: '来源', pack: '配置包', belongs: '所涉园区、经济圈', madeOf: '包括', children: '下辖', name: '名称', more: (n: number) => `等${n}个`, areaWhy: '对比地区的数只作对照，不计入合计，也不受授权范围限制。', overlayWhy: '数列为“其中”，不计入区划合计。',
    compare: '合计的两种口径', compareSub: '计算值，原数见指标页', indicator: '指标', period: '时期', all: '全省', noSeparate: '这项指标不能相减，或有一方缺数', open: '打开指标', latest: '最新', pick: '左侧选一个机构', expand: '展开', fold: '收起', none: '无',
  },
  en: {
    account: 'Accountability', orgs: 'Organisations', tree: 'Counting tree', overlays: 'Of which', overlaysSub: 'overlaps the tree, never summed', areas: 'Comparator areas', areasSub: 'outside the tree, for comparison', find: 'Name or code, retired ones too', nothing: 'No organisation fits', retired: 'Retired', becameOf: 'now', noHeir: 'successor not recorded', until: (day: string) => `until ${day}`,
    levels: { province: 'Province', city: 'City', county: 'County', park: 'Park', ftz: 'Pilot free-trade zone', bonded: 'Bonded zone', circle: 'Economic circle', zone: 'Functional zone', sco: 'SCO demonstration area', nation: 'Nation', group: 'Group of areas', overlay: 'Of which' } as Readonly<Record<string, string>>,
    count: (n: number, name: string) => `${name}: ${n}`, without: (city: string) => `Without ${city}`, total: 'All', retiredCount: (n: number) => `Retired codes: ${n}`,
    code: 'Code', level: 'Kind', rank: 'Rank', path: 'Lies in', valid: 'Valid', always: 'no dates recorded', from: 'from', to: 'to', present: 'now', former: 'Former codes', noFormer: 'No former codes', source: 'Source', pack: 'the pack', belongs: 'Parks and circles', madeOf: 'Made of', children: 'Below it', name: 'Name', more: (n: number) => `${n} in all`, areaWhy: 'Figures of comparator areas stand beside; they are never summed and not bound to grants.', overlayWhy: 'Figures stand as “of which” and are never summed into the tree.',
    compare: 'The total in two readings', compareSub: 'computed; the sources are on the page of the indicator', indicator: 'Indicator', period: 'Period', all: 'Whole province', noSeparate: 'This indicator cannot be subtracted, or one side is missing', open: 'Open the indicator', latest: 'Latest', pick: 'Choose an organisation on the left', expand: 'Expand', fold: 'Fold', none: 'none',
  },
});

export const usePeopleWords = words({
  zh: {
    people: '人员与授权', count: (n: number, locked: number) => (locked > 0 ? `${n}人，停用${locked}人` : `${n}人`), apart: '系统、安全、审计三类管理员互相分设，不兼业务角色，看不到业务数据。',
    add: '添加人员', change: '改动授权', find: '姓名或用户名', allRoles: '全部角色', user: '用户名', displayName: '姓名', office: '处室', homeOrg: '所在机构', grants: '授权', state: '状态', actions: '操作', active: '在用', locked: '已停用', first: '待改密码', reset: '重置密码', lock: '停用', unlock: '恢复', none: '没有相符的人员', noneWhy: '换一个姓名或角色再看。',
    role: '角色', line: '业务条线', territory: '地域', upTo: '密级上限', allLines: '全部条线', addGrant: '再加一行', dropGrant: '删去这一行', levels: { Open: '公开', Internal: '内部', WorkSecret: '工作秘密' } as Readonly<Record<string, string>>, admin: '管理员', business: '业务', pickRole: '选择角色', pickOrg: '选择机构',
    save: '保存', cancel: '取消', userRule: '3至40位字母、数字、点、横线，之后不能改', passwordTitle: '一次性密码', passwordOnce: (name: string) => `请当面或电话告知${name}。密码只显示这一次，首次登录须修改。`, copy: '复制', copied: '已复制', done: '已告知，关闭',
    lockTitle: (name: string) => `停用${name}`, lockWhy: '停用后立即退出登录，不能再登录；已经办理的事项不变。', unlockTitle: (name: string) => `恢复${name}`, unlockWhy: '恢复后按原授权登录。', resetTitle: (name: string) => `重置${name}的密码`, resetWhy: '原密码立即失效，登录中的会话退出。', self: '本人，由另一位安全管理员办理', adminWhy: '管理员不分条线和地域，不看业务数据。', reach: (line: string, org: string, level: string) => `${line} · ${org} · ${level}`, row: (n: number) => `第${n}行`,
  },
  en: {
    people: 'People and grants', count: (n: number, locked: number) => (locked > 0 ? `${n} people, ${locked} disabled` : `${n} people`), apart: 'System, security and audit administrators are separate people without business roles; none of them sees business data.',
    add: 'Add a person', change: 'Change grants', find: 'Name or user name', allRoles: 'All roles', user: 'User name', displayName: 'Name', office: 'Office', homeOrg: 'Organisation', grants: 'Grants', state: 'State', actions: 'Actions', active: 'Active', locked: 'Disabled', first: 'Password to change', reset: 'Reset password', lock: 'Disable', unlock: 'Enable', none: 'Nobody fits', noneWhy: 'Try another name or role.',
    role: 'Role', line: 'Business line', territory: 'Territory', upTo: 'Up to', allLines: 'All lines', addGrant: 'Add a row', dropGrant: 'Remove this row', levels: { Open: 'Open', Internal: 'Internal', WorkSecret: 'Work secret' } as Readonly<Record<string, string>>, admin: 'Administrators', business: 'Business', pickRole: 'Choose a role', pickOrg: 'Choose an organisation',
    save: 'Save', cancel: 'Cancel', userRule: '3 to 40 letters, digits, dots or dashes; fixed from then on', passwordTitle: 'One-time password', passwordOnce: (name: string) => `Tell ${name} in person or by phone. It is shown only now and must be changed at first sign-in.`, copy: 'Copy', copied: 'Copied', done: 'Told, close',
    lockTitle: (name: string) => `Disable ${name}`, lockWhy: 'They are signed out at once and cannot sign in; what they have done stays.', unlockTitle: (name: string) => `Enable ${name}`, unlockWhy: 'They sign in with the grants they had.', resetTitle: (name: string) => `Reset the password of ${name}`, resetWhy: 'The old password ends at once, and so do open sessions.', self: 'Yourself: another security administrator must do it', adminWhy: 'Administrators have no line or territory and see no business data.', reach: (line: string, org: string, level: string) => `${line} · ${org} · ${level}`, row: (n: number) => `Row ${n}`,
  },
});

export const useSystemWords = words({
  zh: {
    system: '系统', version: '程序版本', provider: '数据库', pack: '配置包', hash: '配置包校验码', state: '运行检查', fine: '正常', wrong: '须处理', allFine: (n: number) => `${n}项检查全部正常`, someWrong: (n: number) => `${n}项须处理`, again: '重新检查', installation: '安装情况', adminOnly: '系统管理员只看运行情况，不看业务数据。',
    checks: { database: '数据库', migrations: '结构版本', log: '日志', calendar: '节假日', disk: '磁盘' } as Readonly<Record<string, string>>,
    jobs: '后台任务', noJobs: '还没有后台任务', noJobsWhy: '导入数据等费时的工作会列在这里。', task: '任务', person: '提交人', progress: '进度', queued: '提交', ended: '结束', states: { Waiting: '排队', Running: '进行中', Done: '完成', Failed: '未完成' } as Readonly<Record<string, string>>, stateHead: '状态', latest: '最近50项',
  },
  en: {
    system: 'System', version: 'Program version', provider: 'Database', pack: 'Pack', hash: 'Pack checksum', state: 'Checks', fine: 'Fine', wrong: 'To be mended', allFine: (n: number) => `All ${n} checks are fine`, someWrong: (n: number) => `${n} to be mended`, again: 'Check again', installation: 'Installation', adminOnly: 'The system administrator sees how it runs, not business data.',
    checks: { database: 'Database', migrations: 'Structure', log: 'Log', calendar: 'Holidays', disk: 'Disk' } as Readonly<Record<string, string>>,
    jobs: 'Background jobs', noJobs: 'No background jobs yet', noJobsWhy: 'Long work such as imports is listed here.', task: 'Job', person: 'Sent by', progress: 'Progress', queued: 'Sent', ended: 'Ended', states: { Waiting: 'Waiting', Running: 'Running', Done: 'Done', Failed: 'Failed' } as Readonly<Record<string, string>>, stateHead: 'State', latest: 'the latest 50',
  },
});
