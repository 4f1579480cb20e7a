import { words } from './words';

const useDueWords = words({
  zh: {
    overdue: (days: number) => `逾期${days}个工作日`, today: '今日到期', left: (days: number) => `剩${days}个工作日`, none: '无期限', provisional: '（暂定）',
  },
  en: {
    overdue: (days: number) => `${days} working day${days === 1 ? '' : 's'} late`, today: 'due today', left: (days: number) => `${days} working day${days === 1 ? '' : 's'} left`, none: 'no date', provisional: ' (provisional)',
  },
});

/** Working days left come first, the date second; past the last loaded calendar year the date is provisional and says so. */
export function useDue() {
  const say = useDueWords();
  return ({ workdaysLeft, provisional }: { workdaysLeft: number | null; provisional: boolean }) => {
    if (workdaysLeft === null) return say.none;
    const said = workdaysLeft < 0 ? say.overdue(-workdaysLeft) : workdaysLeft === 0 ? say.today : say.left(workdaysLeft);
    return provisional ? said + say.provisional : said;
  };
}
