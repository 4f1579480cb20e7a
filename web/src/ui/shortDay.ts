import { useLanguage } from './words';
import type { Language } from './words';

const formats = {
  zh: new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', year: 'numeric', month: 'numeric', day: 'numeric' }),
  en: new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Shanghai', year: 'numeric', month: 'short', day: 'numeric' }),
};

/** 8月11日; of another year than the one given, 2024年8月11日. */
export function shortDay(moment: string, language: Language, now: string): string {
  const parts = (text: string) => Object.fromEntries(formats[language].formatToParts(new Date(text.length === 10 ? `${text}T12:00:00+08:00` : text)).map((part) => [part.type, part.value]));
  const day = parts(moment);
  const year = day.year !== parts(now).year;
  if (language === 'en') return `${day.day} ${day.month}${year ? ` ${day.year}` : ''}`;
  return `${year ? `${day.year}年` : ''}${day.month}月${day.day}日`;
}

export function useShortDay() {
  const { language } = useLanguage();
  const now = new Date().toISOString();
  return (moment: string) => shortDay(moment, language, now);
}

const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit', hour12: false });
const today = { zh: '今日', en: 'today' };

/** 今日 10:42, 7月2日 16:20; of another year the day alone. */
export function useShortMoment() {
  const { language } = useLanguage();
  const now = new Date().toISOString();
  return (moment: string) => {
    const day = shortDay(moment, language, now);
    if (/(^|\s)\d{4}/.test(day)) return day;
    return `${day === shortDay(now, language, now) ? today[language] : day} ${clock.format(new Date(moment))}`;
  };
}
