import { words } from '../../ui/words';

export const useWorkbookWords = words({
  zh: {
    download: '下载 Excel', blank: '下载空白表', upload: '上传 Excel', title: '上传填好的报表', help: '上传从本页下载、填好的文件，逐格核对后再保存。', cancel: '取消', close: '完成', save: (n: number) => (n > 0 ? `保存选中的${n}格` : '保存'), saved: (n: number) => `已保存${n}格`,
    differs: (n: number) => (n > 0 ? `${n}格与现在不同` : '与现在的内容一致，没有要保存的'), same: (n: number) => `${n}格相同`, clashes: (n: number) => `${n}格下载后有人改过`, refused: (n: number) => `有${n}格不能收，请改正后重新上传`, colon: '：', semicolon: '；',
    all: '全选', cell: '单元格', item: '指标', now: '现在', inFile: '文件中', note: '提示', take: '取用', empty: '空', clash: (by: string) => `下载后${by}改过，勾选则用文件中的`, formula: '格中是公式，只取结果', neutral: '以符号开头，按文字保存',
  },
  en: {
    download: 'Download Excel', blank: 'Blank form', upload: 'Upload Excel', title: 'Upload a filled-in return', help: 'Upload a file that was downloaded here and filled in; nothing is saved before you have looked at it cell by cell.', cancel: 'Cancel', close: 'Done', save: (n: number) => (n > 0 ? `Save ${n} chosen` : 'Save'), saved: (n: number) => `${n} cells saved`,
    differs: (n: number) => (n > 0 ? `${n} cells differ` : 'Nothing differs; there is nothing to save'), same: (n: number) => `${n} alike`, clashes: (n: number) => `${n} changed since the download`, refused: (n: number) => `${n} cells cannot be taken; correct them and upload again`, colon: ': ', semicolon: '; ',
    all: 'All', cell: 'Cell', item: 'Item', now: 'Now', inFile: 'In the file', note: 'Note', take: 'Take', empty: 'empty', clash: (by: string) => `${by} changed it since the download; tick to take the file's`, formula: 'A formula; only its result is taken', neutral: 'Begins with a sign; kept as words',
  },
});
