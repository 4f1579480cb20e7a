import { words } from '../../ui/words';

export const useLogWords = words({
  zh: {
    log: '日志', who: '操作人', when: '时间', act: '操作', what: '对象', changes: '改动', from: '来自', number: '编号', since: '起始日期', until: '截止日期', anyAct: '全部操作', anySubject: '全部对象', clear: '清除筛选', none: '没有相符的记录', noneWhy: '放宽日期、操作人或对象再看。', more: '再看50条', allShown: '已全部列出',
    verify: '核对校验码', whole: '日志完整', broken: '日志被改动过', unsealed: (n: number) => `${n}条尚未封存`, sealed: (entries: number, seals: number) => `${entries}条记录、${seals}批校验码全部相符`, kept: '每次改动都记下操作人、来源地址和前后值，只能追加。', was: '原', now: '现', empty: '空', yes: '是', no: '否', secret: '（不显示）', fields: (n: number) => `${n}个字段`, program: '程序', noDetail: '没有字段改动', picked: (n: number) => `已列出${n}条`,
    acts: { added: '新增', changed: '改动', removed: '删除', 'signed-in': '登录', 'sign-in-failed': '登录失败', imported: '导入', downloaded: '下载' } as Readonly<Record<string, string>>,
    subjects: { access_person: '人员', access_grant: '授权', access_org: '机构', access_org_member: '机构归属', access_retired_org: '撤销代码', bulletins_bulletin: '通报', bulletins_edition: '通报版本', indicators_source: '数据来源', plans_plan: '规划', plans_text: '规划正文', targets_target: '目标', targets_version: '目标版本', targets_source: '目标出处', targets_change: '目标调整', platform_work_item: '办理事项', platform_work_event: '办理记录', platform_file: '文件', platform_pack: '配置包' } as Readonly<Record<string, string>>,
    names: {
      UserName: '用户名', NormalizedUserName: '用户名（规范）', DisplayName: '姓名', Office: '处室', HomeOrg: '所在机构', IsLocked: '已停用', MustChangePassword: '须改密码', PasswordHash: '密码', SecurityStamp: '会话标记', ConcurrencyStamp: '版本标记', LockoutEnd: '锁定至', AccessFailedCount: '连续输错', LockoutEnabled: '可锁定', Role: '角色', Line: '条线', OrgCode: '机构', UpTo: '密级上限', PersonId: '人员编号',
      Id: '编号', Key: '键', Code: '代码', Name: '名称', Title: '标题', State: '状态', StateSince: '状态起', Type: '类型', Link: '位置', Due: '期限', DueProvisional: '期限暂定', OpenedAt: '开始', ClosedAt: '办结', Action: '操作', From: '从', To: '到', Reason: '理由', Person: '操作人', At: '时间', Climbed: '升级', PausedOn: '暂停于', AssigneeId: '承办人',
      Indicator: '指标', Org: '机构', Period: '时期', Kind: '种类', Value: '数值', ValueHigh: '上限', BaseYear: '基期', BaseValue: '基数', Unit: '单位', Bound: '约束方向', Attribute: '属性', Owner: '责任单位', Version: '版本', Note: '备注', Quote: '原句', Section: '章节', Plan: '规划', By: '办理人', ApprovedBy: '核准人', Number: '序号', Sensitivity: '密级', Issuer: '发文机关', Date: '日期', Drafter: '拟稿人', Signer: '签发人', Edition: '版次', Template: '模板', IssuedOn: '发出日期', AsOf: '数据截至', Rows: '行数', Added: '新增', Changed: '改动', Hash: '校验码',
    } as Readonly<Record<string, string>>,
  },
  en: {
    log: 'Log', who: 'Who', when: 'When', act: 'Act', what: 'Matter', changes: 'Changes', from: 'From', number: 'No.', since: 'First day', until: 'Last day', anyAct: 'All acts', anySubject: 'All matters', clear: 'Clear the filters', none: 'No record fits', noneWhy: 'Widen the days, the person or the matter.', more: '50 more', allShown: 'All shown',
    verify: 'Verify the seals', whole: 'The log is whole', broken: 'The log was touched', unsealed: (n: number) => `${n} not sealed yet`, sealed: (entries: number, seals: number) => `${entries} records, ${seals} seals, all agree`, kept: 'Every change is kept with its author, address and values before and after; the log only grows.', was: 'before', now: 'after', empty: 'empty', yes: 'yes', no: 'no', secret: '(not shown)', fields: (n: number) => `${n} fields`, program: 'the program', noDetail: 'no field changed', picked: (n: number) => `${n} shown`,
    acts: { added: 'Added', changed: 'Changed', removed: 'Removed', 'signed-in': 'Signed in', 'sign-in-failed': 'Sign-in failed', imported: 'Imported', downloaded: 'Downloaded' } as Readonly<Record<string, string>>,
    subjects: { access_person: 'Person', access_grant: 'Grant', access_org: 'Organisation', access_org_member: 'Membership', access_retired_org: 'Retired code', bulletins_bulletin: 'Bulletin', bulletins_edition: 'Bulletin edition', indicators_source: 'Source of figures', plans_plan: 'Plan', plans_text: 'Plan text', targets_target: 'Target', targets_version: 'Target version', targets_source: 'Target source', targets_change: 'Target change', platform_work_item: 'Matter', platform_work_event: 'Step', platform_file: 'File', platform_pack: 'Pack' } as Readonly<Record<string, string>>,
    names: {} as Readonly<Record<string, string>>,
  },
});
