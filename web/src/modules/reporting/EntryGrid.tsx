import { useRef } from 'react';
import { Button } from 'antd';
import type { FormRow, FormSection, ReturnShown, SheetCell, SheetFinding } from '../../api/returnTypes';
import { unitName } from '../../kernel/unit';
import { Icon } from '../../ui/Icon';
import { LightShape } from '../../ui/Light';
import { useLanguage, useNamed } from '../../ui/words';
import type { SheetRow } from './placed';
import { cellKey } from './useEntry';
import type { Entry } from './useEntry';
import { useSheetKeys } from './useSheetKeys';
import { useReportingWords } from './words';

interface GridProps {
  shown: ReturnShown;
  entry: Entry;
  chosen: string | null;
  onChoose: (key: string) => void;
  onlyProblems: boolean;
  onNext: () => void;
  /** Others, by the cell they are at. */
  people: ReadonlyMap<string, string>;
}

/** The worst open finding of each cell. */
function problems(findings: readonly SheetFinding[]) {
  const worst = new Map<string, 'broken' | 'explain'>();
  for (const finding of findings.filter((one) => one.state === 'broken')) {
    const key = cellKey(finding.row, finding.column);
    if (finding.hard || !worst.has(key)) worst.set(key, finding.hard ? 'broken' : 'explain');
  }
  return worst;
}

/** The form as a sheet: typed cells in white, worked-out ones in grey, what stood before beside them. */
export function EntryGrid({ shown, entry, chosen, onChoose, onlyProblems, onNext, people }: GridProps) {
  const say = useReportingWords();
  const named = useNamed();
  const grid = useRef<HTMLDivElement>(null);
  const { form, sheet } = shown;
  const cells = new Map(sheet.cells.map((cell) => [cellKey(cell.row, cell.column), cell]));
  const beside = new Map(sheet.beside.map((one) => [cellKey(one.row, one.column), one]));
  const worst = problems(sheet.findings);
  const single = form.columns.length === 1;
  const width = 3 + form.columns.length + (single ? 5 : 0);
  const { press, paste, told } = useSheetKeys(grid, rowsOf(form), entry, onNext);

  const cell = (row: FormRow, column: { code: string; computed: boolean }) => {
    const key = cellKey(row.number, column.code);
    const stands = cells.get(key);
    const computed = row.computed || column.computed;
    const text = entry.typed[key] ?? stands?.text ?? '';
    const look = [computed ? 'computed' : row.text ? 'words' : 'number', worst.get(key), entry.wrong[key] && 'broken', stands?.changed && 'changed', people.has(key) && 'taken', chosen === key && 'chosen'].filter(Boolean).join(' ');
    return (
      <td key={column.code} className={`entry-cell ${look}`} title={entry.wrong[key] ?? stands?.missing ?? (stands?.by ? `${stands.by}` : undefined)} colSpan={row.text && single ? 6 : undefined}>
        {computed || !shown.mayType ? (
          <button type="button" className="plain cell-text" onClick={() => onChoose(key)}>{computed && <span className="aux worked-out">{row.known ? say.known : 'ƒ'}</span>}{text || (computed ? '—' : '')}</button>
        ) : (
          <input
            data-cell={key} value={text} aria-label={`${row.number} ${row.name}${column.code && ` ${column.code}`}`} aria-invalid={worst.get(key) === 'broken' || key in entry.wrong} maxLength={row.text ? 1000 : 40} list={listOf(row.options, key)}
            onFocus={(event) => { onChoose(key); event.target.select(); }} onChange={(event) => entry.type({ [key]: event.target.value })} onKeyDown={(event) => press(event, key)} onPaste={(event) => paste(event, key)}
          />
        )}
        <Options of={row.options} at={key} />
        <Mark of={entry.wrong[key] ? 'broken' : worst.get(key)} />
        {people.has(key) && <span className="cell-person">{people.get(key)}</span>}
        {entry.wrong[key] && <span className="cell-refusal" role="alert">{entry.wrong[key]}</span>}
      </td>
    );
  };

  return (
    <div className="entry-grid" ref={grid}>
      {told && <p className={told.refused ? 'entry-told refused' : 'entry-told'} role="alert">{told.text}</p>}
      <table>
        <thead>
          <tr>
            <th className="row-number">{say.row}</th>
            <th>{say.name}</th>
            <th className="row-unit">{say.unit}</th>
            {form.columns.map((column) => <th key={column.code} className="now">{form.columns.length > 1 ? named(column) : form.cumulative ? say.ytd : say.current}</th>)}
            {single && <><th>{form.cumulative ? say.month : say.ytd}</th><th>{say.before}</th><th>{say.lastYear}</th><th>{say.lastYearYtd}</th><th>{say.growth}</th></>}
          </tr>
        </thead>
        <tbody>
          {form.sections.map((section) => (section.repeat ? (
            <tr key={section.name}><td className="lines" colSpan={width}><Lines section={section} shown={shown} cells={cells} entry={entry} onNext={onNext} /></td></tr>
          ) : (
            <SectionRows key={section.name} section={section} columns={width} hide={onlyProblems ? (row) => !form.columns.some((column) => worst.has(cellKey(row.number, column.code)) || cellKey(row.number, column.code) in entry.wrong) : null}>
              {(row) => {
                const near = beside.get(cellKey(row.number, form.columns[0]?.code ?? ''));
                return (
                  <>
                    {form.columns.map((column) => cell(row, column))}
                    {single && !row.text && <><td className="beside">{near?.other}</td><td className="beside">{near?.before}</td><td className="beside">{near?.lastYear}</td><td className="beside">{near?.lastYearOther}</td><td className="beside growth" title={near?.growthMissing ?? undefined}>{arrow(near?.growth)}</td></>}
                  </>
                );
              }}
            </SectionRows>
          )))}
        </tbody>
      </table>
    </div>
  );
}

function SectionRows({ section, columns, hide, children }: { section: FormSection; columns: number; hide: ((row: FormRow) => boolean) | null; children: (row: FormRow) => React.ReactNode }) {
  const { language } = useLanguage();
  const named = useNamed();
  const rows = hide ? section.rows.filter((row) => !hide(row)) : section.rows;
  if (rows.length === 0) return null;
  return (
    <>
      <tr className="section"><td /><th colSpan={columns - 1} scope="rowgroup">{named(section)}</th></tr>
      {rows.map((row) => (
        <tr key={row.number} className={row.in === null && row.depth === 0 && row.computed ? 'total' : ''}>
          <td className="row-number">{row.number}</td>
          <th scope="row" style={{ paddingLeft: 12 + row.depth * 16 }} title={(language === 'en' && row.helpEn) || row.help || undefined}>{row.in !== null && <span className="aux">{language === 'en' ? 'of which ' : '其中：'}</span>}{named(row)}</th>
          <td className="row-unit aux">{row.unit && unitName(row.unit, language)}</td>
          {children(row)}
        </tr>
      ))}
    </>
  );
}

/** A part with as many lines as there are things to tell of. */
function Lines({ section, shown, cells, entry, onNext }: { section: FormSection; shown: ReturnShown; cells: ReadonlyMap<string, SheetCell>; entry: Entry; onNext: () => void }) {
  const say = useReportingWords();
  const named = useNamed();
  const { language } = useLanguage();
  const repeat = section.repeat;
  const sheet = useRef<HTMLDivElement>(null);
  const lines = repeat ? Array.from({ length: repeat.most }, (_, at): SheetRow => ({ number: `${repeat.code}.${at + 1}`, cells: repeat.fields.map((field) => cellKey(`${repeat.code}.${at + 1}`, field.code)), begins: false })) : [];
  const { press, paste, told } = useSheetKeys(sheet, lines, entry, onNext);
  if (!repeat) return null;
  const used = [...cells.keys(), ...Object.keys(entry.typed)].flatMap((key) => (key.startsWith(`${repeat.code}.`) ? [Number(key.slice(repeat.code.length + 1).split('|')[0])] : []));
  const count = Math.min(repeat.most, Math.max(1, ...used) + (shown.mayType ? 1 : 0));
  return (
    <div ref={sheet}>
      {told && <p className={told.refused ? 'entry-told refused' : 'entry-told'} role="alert">{told.text}</p>}
      <table className="entry-lines">
        <thead>
          <tr className="section"><th colSpan={repeat.fields.length + 1}>{named(section)}</th></tr>
          <tr><th className="row-number">{say.row}</th>{repeat.fields.map((field) => <th key={field.code} className={field.unit ? undefined : 'words'}>{named(field)}{field.unit && <span className="aux"> {unitName(field.unit, language)}</span>}</th>)}</tr>
        </thead>
        <tbody>
          {Array.from({ length: count }, (_, at) => `${repeat.code}.${at + 1}`).map((row, at) => (
            <tr key={row}>
              <td className="row-number">{at + 1}</td>
              {repeat.fields.map((field) => {
                const key = cellKey(row, field.code);
                const text = entry.typed[key] ?? cells.get(key)?.text ?? '';
                return (
                  <td key={field.code} className={`entry-cell ${field.unit ? 'number' : 'words'} ${entry.wrong[key] ? 'broken' : ''}`} title={entry.wrong[key]}>
                    {shown.mayType ? <input data-cell={key} value={text} aria-label={`${named(field)} ${at + 1}`} maxLength={field.unit ? 40 : 1000} list={listOf(field.options, key)} onChange={(event) => entry.type({ [key]: event.target.value })} onKeyDown={(event) => press(event, key)} onPaste={(event) => paste(event, key)} /> : <span className="cell-text">{text}</span>}
                    <Options of={field.options} at={key} />
                    {entry.wrong[key] && <span className="cell-refusal" role="alert">{entry.wrong[key]}</span>}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What is wrong with a cell, by a shape and not by colour alone. */
export function Mark({ of }: { of: 'broken' | 'explain' | undefined }) {
  return of ? <svg className="cell-mark" width="10" height="10" viewBox="0 0 12 12" aria-hidden><LightShape state={of === 'broken' ? 'red' : 'yellow'} /></svg> : null;
}

const listOf = (options: readonly string[], key: string) => (options.length > 0 ? `options-${key}` : undefined);

/** Words a cell is chosen from. */
function Options({ of, at }: { of: readonly string[]; at: string }) {
  return of.length > 0 ? <datalist id={listOf(of, at)}>{of.map((word) => <option key={word} value={word} />)}</datalist> : null;
}

/** Cells of somebody else's change of the same cell, to be settled one by one. */
export function Clashes({ entry }: { entry: Entry }) {
  const say = useReportingWords();
  if (entry.clashes.length === 0) return null;
  return (
    <div className="entry-clashes" role="alert">
      <b><Icon name="hands" size={14} /> {say.clash}</b>
      {entry.clashes.map((clash) => (
        <p key={cellKey(clash.row, clash.column)}>
          <span className="number">{clash.row}</span> {say.mineIs(clash.mine)}，{say.theirsIs(clash.theirs, clash.by)}
          <Button size="small" onClick={() => entry.settle(clash, true)}>{say.keepMine}</Button>
          <Button size="small" onClick={() => entry.settle(clash, false)}>{say.keepTheirs}</Button>
        </p>
      ))}
    </div>
  );
}

// As the form lies on paper: every row and column has its place, also the worked-out ones.
function rowsOf(form: ReturnShown['form']): readonly SheetRow[] {
  return form.sections.filter((section) => !section.repeat).flatMap((section) => section.rows.map((row, at) => ({
    number: row.number, begins: at === 0, cells: form.columns.map((column) => (row.computed || column.computed ? null : cellKey(row.number, column.code))),
  })));
}

function arrow(growth: string | undefined) {
  if (!growth || growth === '—') return growth ?? '';
  const size = growth.replace(/^[+−]/, '');
  return growth.startsWith('−') ? `↓ ${size}` : growth.startsWith('+') ? `↑ ${size}` : size;
}
