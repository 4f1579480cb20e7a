import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { refusal, renderApp, serve, somebody } from '../../testing';
import type { Answers } from '../../testing';
import { useNote } from '../../ui/noteContext';
import type { NoteOn } from '../../ui/noteContext';
import { NoteHost } from './NoteHost';

const orgs = {
  tree: [
    { code: '990000', name: '云岭省', nameEn: 'Yunling', short: '云岭', level: 'province', parent: '' },
    { code: '990100', name: '云州市', nameEn: 'Yunzhou', short: '云州', level: 'city', parent: '990000' },
  ],
  overlays: [],
  areas: [],
};
const figure: NoteOn = { name: '云州市实际使用外资：7.92亿美元', link: '/indicators/fdi.used?org=990100', facts: '云州市实际使用外资 2026年1—10月 7.92亿美元', org: '990100', line: 'fdi' };
const light = { red: true, open: false, name: '云州市实际使用外资2026年目标滞后', org: '990100', line: 'fdi', facts: '目标：云州市实际使用外资2026年达到24亿美元\n完成62.5%，序时83.3%', assignment: null };
const issued = { id: 'a1', number: '督〔2026〕7号', link: '/records/supervision.assignment/a1', due: '2026-12-12' };

function Page({ on }: { on: NoteOn }) {
  const note = useNote();
  return note ? <button type="button" onClick={() => note(on)}>写批示</button> : <p>不能交办</p>;
}

async function write(on: NoteOn, more: Answers = {}, permissions = ['supervision.direct']) {
  const calls = serve({ 'GET /api/access/me': { ...somebody, permissions: [...somebody.permissions, ...permissions] }, 'GET /api/access/orgs': orgs, ...more });
  renderApp([{ path: '/', element: <NoteHost><Page on={on} /></NoteHost> }], '/');
  if (permissions.length > 0) await userEvent.click(await screen.findByRole('button', { name: '写批示' }));
  return calls;
}
const sent = (calls: ReturnType<typeof serve>) => JSON.parse(calls.find((call) => call.method === 'POST')?.body ?? '{}') as Record<string, unknown>;

describe('a note on what a page shows', () => {
  it('is for whoever directs work', async () => {
    await write(figure, {}, []);

    expect(await screen.findByText('不能交办')).toBeInTheDocument();
  });

  it('becomes an assignment of the unit the figure is of, with the facts as they stand', async () => {
    const calls = await write(figure, { 'POST /api/supervision/assignments': issued });
    const dialog = await screen.findByRole('dialog', {}, { timeout: 5000 });
    expect(within(dialog).getByText(figure.facts)).toBeInTheDocument();
    const act = within(dialog).getByRole('button', { name: '交办' });
    expect(act).toBeDisabled();
    await userEvent.type(within(dialog).getByRole('textbox', { name: '批示' }), '请说明下降原因');
    await userEvent.click(act);

    expect(await screen.findByRole('link', { name: /督〔2026〕7号/ })).toHaveAttribute('href', '/records/supervision.assignment/a1');
    expect(sent(calls)).toMatchObject({ source: 'note', target: null, name: figure.name, lead: '990100', line: 'fdi', link: figure.link, facts: figure.facts, note: '请说明下降原因', draft: false });
  });

  it('keeps what was written beside the refusal of the field it names', async () => {
    await write(figure, { 'POST /api/supervision/assignments': refusal(400, 'supervision.due-past', '办结时限不能早于今天。', { details: [{ row: null, field: 'due', sentence: '办结时限不能早于今天' }] }) });
    const note = await screen.findByRole('textbox', { name: '批示' }, { timeout: 5000 });
    await userEvent.type(note, '请说明下降原因');
    await userEvent.click(screen.getByRole('button', { name: '交办' }));

    expect(await screen.findByText(/办结时限不能早于今天/)).toBeInTheDocument();
    expect(note).toHaveValue('请说明下降原因');
  });

  it('on a red light shows the facts of the server and says which light it answers', async () => {
    const calls = await write({ ...figure, facts: '页面上的话', target: 't1' }, { 'GET /api/supervision/lights/t1': light, 'POST /api/supervision/assignments': issued });
    const dialog = await screen.findByRole('dialog', {}, { timeout: 5000 });
    expect(within(dialog).getByText(/完成62.5%，序时83.3%/)).toBeInTheDocument();
    expect(within(dialog).getByRole('textbox', { name: '事项' })).toHaveValue(light.name);
    await userEvent.type(within(dialog).getByRole('textbox', { name: '批示' }), '请追赶');
    await userEvent.click(within(dialog).getByRole('button', { name: '交办' }));

    await waitFor(() => expect(sent(calls)).toMatchObject({ source: 'light', target: 't1', note: '请追赶' }));
  });

  it('on a red light that is answered leads to the assignment instead of opening a second', async () => {
    const assignment = { id: 'a1', number: '督〔2026〕3号', name: '云州市外资目标滞后', orgName: '云州市', orgNameEn: '', state: 'signed', stateName: '签收', stateNameEn: '', ended: false, due: null, link: '/records/supervision.assignment/a1' };
    await write({ ...figure, target: 't1' }, { 'GET /api/supervision/lights/t1': { ...light, open: true, assignment } });

    expect(await screen.findByRole('link', { name: /督〔2026〕3号/ }, { timeout: 5000 })).toHaveAttribute('href', assignment.link);
    expect(screen.queryByRole('button', { name: '交办' })).not.toBeInTheDocument();
  });
});
