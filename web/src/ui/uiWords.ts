import { words } from './words';

export const useUiWords = words({
  zh: {
    green: '正常', yellow: '偏慢', red: '滞后', none: '缺数', ahead: '未到期',
    noData: '无数', table: '看数据表', chart: '看图', downloads: '下载', csv: '数据 .csv', svg: '图 .svg', png: '图 .png',
    close: '关闭', print: '打印', copyLink: '复制链接', copied: '已复制', previous: '上一个', next: '下一个',
    retry: '重试', copyError: (code: string) => `复制错误编号 ${code}`,
    unreachable: '服务器未响应', unreachableWhy: '请检查网络；页面上已有的内容不受影响。',
    failed: '没有取到数据', refused: '您的职责不含这项内容', notFound: '没有找到',
    loading: '正在载入', cancel: '取消', exportCsv: '导出',
    pick: '选择文件', drop: '或把文件拖到这里', tooBig: (name: string, limit: number) => `${name} 超过 ${limit} MB，未上传。请拆分后再传。`,
    typeName: (name: string) => `输入“${name}”以确认`,
    demo: '演示数据', open: '公开', internal: '内部', workSecret: '工作秘密',
    lack: '缺数',
    done: '已完成', pace: '序时', target: '目标',
    rows: (n: number) => `${n}行`,
  },
  en: {
    green: 'On pace', yellow: 'Slow', red: 'Behind', none: 'No data', ahead: 'Not due',
    noData: 'No data', table: 'Show table', chart: 'Show chart', downloads: 'Download', csv: 'Data .csv', svg: 'Chart .svg', png: 'Chart .png',
    close: 'Close', print: 'Print', copyLink: 'Copy link', copied: 'Copied', previous: 'Previous', next: 'Next',
    retry: 'Try again', copyError: (code: string) => `Copy error code ${code}`,
    unreachable: 'The server does not answer', unreachableWhy: 'Check the network; what is on the page stays as it is.',
    failed: 'The data did not arrive', refused: 'Your duties do not include this', notFound: 'Not found',
    loading: 'Loading', cancel: 'Cancel', exportCsv: 'Export',
    pick: 'Choose a file', drop: 'or drop it here', tooBig: (name: string, limit: number) => `${name} is larger than ${limit} MB and was not sent. Split it and try again.`,
    typeName: (name: string) => `Type “${name}” to confirm`,
    demo: 'Demo data', open: 'Open', internal: 'Internal', workSecret: 'Work secret',
    lack: 'No data',
    done: 'Done', pace: 'Pace', target: 'Target',
    rows: (n: number) => `${n} rows`,
  },
});
