import type { ReactElement } from 'react';
import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { figure } from '../testing';
import { FigureText, Growth } from './Figures';
import { Light } from './Light';
import { FigureMarks } from './marks';
import { LanguageProvider } from './words';

const shown = (element: ReactElement) => render(<LanguageProvider>{element}</LanguageProvider>).container.textContent;

describe('a figure', () => {
  it('keeps its printed decimals and gets separators', () => {
    expect(shown(<FigureText figure={figure('29248.0', '亿元')} unit />)).toBe('29,248.0 亿元');
  });

  it('is a dash with its reason when missing, never zero', () => {
    expect(shown(<FigureText figure={figure(null)} />)).toBe('—');
    expect(screen.getByText('—')).toHaveAttribute('title', '未公布');
  });

  it('carries its mark, and tells the rest on hover', () => {
    expect(shown(<FigureText figure={figure('31.37', '亿美元', { status: 'preliminary', publisher: '省统计局' })} />)).toBe('31.37初步');
    expect(screen.getByTitle('省统计局，初步')).toBeInTheDocument();
  });

  it('says marks as the pack names them, also one that only this province has', () => {
    const pack = [{ code: 'rounded_to_wan_yi', name: '取整', nameEn: 'rounded', beside: false }, { code: 'flood_year', name: '受灾年', nameEn: 'flood year', beside: true }];
    const marked = figure('31.37', '亿美元', { flags: ['flood_year', 'rounded_to_wan_yi', 'unknown'], publisher: '省统计局' });
    expect(shown(<FigureMarks value={pack}><FigureText figure={marked} /></FigureMarks>)).toBe('31.37受灾年');
    expect(screen.getByTitle('省统计局，取整，受灾年')).toBeInTheDocument();
  });

  it('says growth by arrow and word', () => {
    expect(shown(<Growth figure={figure('-8.6', '%')} />)).toBe('↓下降8.6%');
    expect(shown(<Growth figure={figure('0.0', '%')} />)).toBe('→持平');
    expect(shown(<Growth figure={figure('12.5', '%')} bare />)).toBe('↑ 12.5');
  });

  it('has a light with a shape and a word', () => {
    expect(shown(<Light state="red" />)).toBe('滞后');
    expect(shown(<Light state="none" />)).toBe('缺数');
  });
});
