import { words } from '../../ui/words';

export const useDraftsWords = words({
  zh: {
    title: '核稿', lead: '逐一比对稿中数据与库内数据', paste: '粘贴稿件', pasteHelp: '把讲话、汇报或新闻稿的文字粘贴到这里', or: '或上传文件',
    fileHelp: '.docx、.txt、.md、.html，不超过 20 MB；.docx 可取回带批注的原稿。', picked: '已选文件', remove: '移去', org: '稿件所属地区', date: '稿件日期', dateHelp: '如 2025-07，不填按文中日期',
    check: '开始核对', again: '核对另一份', edit: '修改后再核', docx: '下载批注稿', kept: '稿件只在核对时使用，不保存、不入库、不留日志内容；只比对您有权查阅的数据。标有绝密、机密、秘密的文件一律拒收。',
    all: '全部', wording: '用语', agrees: '一致', differs: '不一致', notComparable: '不可比', unknown: '未收录', legend: '图例', figures: '数据', text: '稿件',
    count: (figures: number, differs: number, wordings: number) => `${figures}个数据，${differs}个不一致，${wordings}处用语问题`, none: '没有读到数据', noneWhy: '稿中没有带数量的表述，或表述方式未能识别。', noneOf: '没有这一类', store: '库内', target: '在册目标', since: (day: string) => `${day}入库`, vintage: (n: number) => `第${n}版`, computed: '推算', publisher: '公布',
    keys: '上一个、下一个数据', esc: '取消选择', reading: '正在核对',
  },
  en: {
    title: 'Check a draft', lead: 'Every figure of the text against the store', paste: 'Paste the draft', pasteHelp: 'Paste a speech, a report or a press text here', or: 'or upload a file',
    fileHelp: '.docx, .txt, .md or .html up to 20 MB; a .docx comes back with comments.', picked: 'File', remove: 'Remove', org: 'Territory of the draft', date: 'Date of the draft', dateHelp: 'Such as 2025-07; left empty, as the text tells',
    check: 'Check', again: 'Check another', edit: 'Edit and check again', docx: 'Download with comments', kept: 'The draft is used for the check only: nothing of it is stored or logged. Only figures you may see are compared. Files marked as state secrets are refused.',
    all: 'All', wording: 'Wording', agrees: 'Agrees', differs: 'Differs', notComparable: 'Not comparable', unknown: 'Not kept', legend: 'Legend', figures: 'Figures', text: 'Draft',
    count: (figures: number, differs: number, wordings: number) => `${figures} figures, ${differs} differ, ${wordings} wording`, none: 'No figures found', noneWhy: 'The text makes no quantified statement, or none that could be read.', noneOf: 'None of this kind', store: 'Store', target: 'On record', since: (day: string) => `since ${day}`, vintage: (n: number) => `print ${n}`, computed: 'computed', publisher: 'published by',
    keys: 'previous, next figure', esc: 'clear', reading: 'Checking',
  },
});
