import { describe, expect, it } from 'vitest';
import { csvOf } from './files';

describe('an exported table', () => {
  it('is UTF-8 with its mark, quoted only where needed, with its notes below', () => {
    expect(csvOf([['城市', '数'], ['云州市', '1,286.4']], ['演示数据'])).toBe('\uFEFF城市,数\r\n云州市,"1,286.4"\r\n演示数据\r\n');
  });

  it('disarms what a spreadsheet would run, and leaves signed numbers', () => {
    expect(csvOf([['=1+1', '-8.6', '@x', '+3.2%']])).toBe("\uFEFF'=1+1,-8.6,'@x,+3.2%\r\n");
  });
});
