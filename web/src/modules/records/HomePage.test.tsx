import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import type { RecordTypeRow } from '../../api/recordTypes';
import { renderApp, serve } from '../../testing';
import routes from './routes';
import { answers } from './testRecords';

const card = (code: string, name: string, group: string, more: Partial<RecordTypeRow> = {}): RecordTypeRow => ({
  code, name, nameEn: '', group, groupEn: '', unit: '项', help: `${name}的说明。`, helpEn: '', line: '', all: 62, open: 60, late: 0, mayCreate: false, ...more,
});
const types = [card('project.key', '重点项目', '规划实施', { late: 11, mayCreate: true }), card('expert', '专家人才', '研究与智库')];

it('stands the registers under their headings, with what is open and late', async () => {
  serve({ ...answers, 'GET /api/records/types': { types } });
  renderApp(routes.routes, '/records?org=990200');

  expect(await screen.findByRole('heading', { name: '规划实施' })).toBeInTheDocument();
  expect(screen.getByText('未办结120')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: '重点项目' })).toHaveAttribute('href', '/records/project.key?org=990200');
  expect(screen.getByRole('link', { name: /逾期 11/ })).toHaveAttribute('href', '/records/project.key?view=late&org=990200');
  expect(screen.getAllByRole('link', { name: '新建' })).toHaveLength(1);
});

it('finds a register by its name', async () => {
  serve({ ...answers, 'GET /api/records/types': { types } });
  renderApp(routes.routes, '/records');

  await userEvent.type(await screen.findByRole('textbox', { name: '查台账' }), '专家');
  expect(screen.queryByText('重点项目')).toBeNull();

  await userEvent.type(screen.getByRole('textbox', { name: '查台账' }), '们');
  expect(screen.getByText('没有相符的台账')).toBeInTheDocument();
});

it('says where registers come from when none is open to the person', async () => {
  serve({ ...answers, 'GET /api/records/types': { types: [] } });
  renderApp(routes.routes, '/records');

  expect(await screen.findByText('没有可看的台账')).toBeInTheDocument();
});
