const SHANGHAI = new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: '2-digit', hour12: false });

/** 2025年7月22日 9:30, in the time of the province; a bare date stays a date. */
export function localTime(moment: string): string {
  const bare = /^(\d{4})-(\d{2})-(\d{2})$/.exec(moment);
  if (bare) return `${bare[1]}年${Number(bare[2])}月${Number(bare[3])}日`;
  const parts = Object.fromEntries(SHANGHAI.formatToParts(new Date(moment)).map((part) => [part.type, part.value]));
  return `${parts.year}年${parts.month}月${parts.day}日 ${Number(parts.hour)}:${parts.minute}`;
}
