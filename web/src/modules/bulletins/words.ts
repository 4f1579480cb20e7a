import { words } from '../../ui/words';

export const useBulletinsWords = words({
  zh: {
    note: '批示交办',
    bulletins: '通报', count: (n: number) => `${n}份`, create: '新建通报', none: '还没有通报', noneWhy: '选模板、机构和时期，数字随即取自指标库。',
    number: '文号', title: '标题', org: '机构', period: '时期', state: '状态', due: '期限', drafter: '拟稿', asOf: '数据截至', allStates: '全部状态', afterSigning: '签发后编号',
    template: '模板', month: '月报', year: '年报', quarter: '季报', sensitivity: '密级', byTemplate: '按模板', cancel: '取消', draft: '拟稿', draftHelp: '已结束的时期才能通报。',
    outline: '目录', checks: '数字核对', withSource: (n: number, all: number) => (n === all ? `${n}个数字有出处` : `${all - n}个数字没有出处`),
    agree: (n: number, revised: number) => (revised === 0 ? `${n}个与库中一致` : `${revised}个与库中现值不同`), revisedSince: (n: number) => `印发后${n}个数字有修订`,
    unseen: (n: number) => `${n}个不在授权范围，未比对`, preliminary: (n: number) => `${n}个为初步数`, missing: (n: number) => `正文缺${n}个数字`, leftOut: (n: number) => `略去${n}处，无数可写`, outOfScope: '不在拟稿人的授权范围，请有权查看的人拟稿', issue: '发布', addressee: '主送', signer: '签发人',
    frozen: '内容已封存，打印与导出一字不变', templateChanged: '模板已更新，更新数字后按新模板', hint: '虚线数字可点开出处', refresh: '更新数字', noChange: '数字没有变化', changed: (n: number) => `${n}个数字有变化`,
    source: '出处', opinions: '意见', editions: '版次', pick: '点选正文中的数字，查看它从哪里来。', value: '数值', publisher: '公布单位', now: '库中现值', same: '与库中一致',
    differs: '与库中现值不同', open: '在指标页查看', formula: '算法', entered: '录入', file: '来源', vintages: '历次', edition: (n: number) => `第${n}稿`, current: '当前', print: '打印',
    reason: '理由', reasonWhy: '写明原因，对方在待办中可见。', confirmSign: '签发后即编号印发，内容封存，不能再改。', lineOf: (n: number) => `模板第${n}行`,
    published: '公布', provisional: '初步', reported: '报送', computed: '推算', demo: '演示', stillMissing: '无数',
  },
  en: {
    note: 'Write a note',
    bulletins: 'Bulletins', count: (n: number) => `${n} bulletins`, create: 'New bulletin', none: 'No bulletin yet', noneWhy: 'Choose template, organisation and period; the figures come from the store at once.',
    number: 'Number', title: 'Title', org: 'Organisation', period: 'Period', state: 'State', due: 'Due', drafter: 'Drafter', asOf: 'Data as of', allStates: 'All states', afterSigning: 'numbered when signed',
    template: 'Template', month: 'Monthly', year: 'Yearly', quarter: 'Quarterly', sensitivity: 'Sensitivity', byTemplate: 'As the template says', cancel: 'Cancel', draft: 'Draft', draftHelp: 'Only periods that are over.',
    outline: 'Contents', checks: 'Figures', withSource: (n: number, all: number) => (n === all ? `${n} figures have a source` : `${all - n} figures without a source`),
    agree: (n: number, revised: number) => (revised === 0 ? `${n} agree with the store` : `${revised} differ from the store now`), revisedSince: (n: number) => `${n} figures revised since issue`,
    unseen: (n: number) => `${n} outside your grants, not compared`, preliminary: (n: number) => `${n} preliminary`, missing: (n: number) => `${n} figures missing from the text`, leftOut: (n: number) => `${n} left out for want of figures`, outOfScope: 'outside the drafter’s grants; somebody who may see it should draft', issue: 'Issue', addressee: 'To', signer: 'Signed by',
    frozen: 'The content is frozen; prints and exports never change', templateChanged: 'The template has changed; refresh to use it', hint: 'Click an underlined figure for its source', refresh: 'Refresh figures', noChange: 'No figure changed', changed: (n: number) => `${n} figures changed`,
    source: 'Source', opinions: 'Opinions', editions: 'Editions', pick: 'Click a figure of the text to see where it comes from.', value: 'Value', publisher: 'Publisher', now: 'In the store now', same: 'agrees with the store',
    differs: 'differs from the store now', open: 'Open the indicator', formula: 'Formula', entered: 'Entered', file: 'Source', vintages: 'Vintages', edition: (n: number) => `Edition ${n}`, current: 'current', print: 'Print',
    reason: 'Reason', reasonWhy: 'Say why; the other side reads it in the worklist.', confirmSign: 'Signing numbers and issues the bulletin and freezes its content for good.', lineOf: (n: number) => `line ${n} of the template`,
    published: 'published', provisional: 'preliminary', reported: 'reported', computed: 'computed', demo: 'demo', stillMissing: 'no figure',
  },
});
