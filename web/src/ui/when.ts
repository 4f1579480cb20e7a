import { useLanguage } from './words';
import type { Language } from './words';

const formats = {
  zh: new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: '2-digit', hour12: false }),
  en: new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Shanghai', year: 'numeric', month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit', hour12: false }),
};

/** 2025年7月22日 9:30, in the time of the province; a bare date stays a date. */
export function localTime(moment: string, language: Language = 'zh'): string {
  const bare = /^\d{4}-\d{2}-\d{2}$/.test(moment);
  const parts = Object.fromEntries(formats[language].formatToParts(new Date(bare ? `${moment}T12:00:00+08:00` : moment)).map((part) => [part.type, part.value]));
  const day = language === 'zh' ? `${parts.year}年${parts.month}月${parts.day}日` : `${parts.day} ${parts.month} ${parts.year}`;
  return bare ? day : `${day} ${Number(parts.hour) % 24}:${parts.minute}`;
}

export function useLocalTime() {
  const { language } = useLanguage();
  return (moment: string) => localTime(moment, language);
}

const clock = new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' });

/** 09:30:05, in the time of the province. */
export function clockTime(moment: Date): string {
  return clock.format(moment);
}

/** The day of a moment, in the time of the province. */
export function useLocalDay() {
  const time = useLocalTime();
  return (moment: string) => time(moment).replace(/ \d{1,2}:\d{2}$/, '');
}
