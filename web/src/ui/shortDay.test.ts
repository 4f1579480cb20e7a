import { expect, it } from 'vitest';
import { shortDay } from './shortDay';

it.each([
  ['2025-08-11', 'zh', '8月11日'], ['2024-08-11', 'zh', '2024年8月11日'], ['2025-08-11', 'en', '11 Aug'], ['2024-08-11', 'en', '11 Aug 2024'],
  ['2025-07-03T16:30:00Z', 'zh', '7月4日'],
] as const)('says %s in %s as %s', (moment, language, said) => {
  expect(shortDay(moment, language, '2025-07-08T02:00:00Z')).toBe(said);
});
