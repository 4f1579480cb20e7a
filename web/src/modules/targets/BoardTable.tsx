import { Fragment, useState } from 'react';
import type { TargetRow } from '../../api/targetTypes';
import { unitName } from '../../kernel/unit';
import { FigureText } from '../../ui/Figures';
import { Icon } from '../../ui/Icon';
import { Light } from '../../ui/Light';
import { PaceBar } from '../../ui/Pace';
import { Tag } from '../../ui/Tags';
import { useLanguage } from '../../ui/words';
import { RowDetail } from './RowDetail';
import { Rise } from './Rise';
import { useTargetsWords } from './words';

const COLUMNS = 11;

/** Targets under their business lines; a row opens to its regions, its reason and its sentence. */
export function BoardTable({ rows }: { rows: readonly TargetRow[] }) {
  const say = useTargetsWords();
  const [open, setOpen] = useState<string | null>(null);
  const lines = [...new Set(rows.map((row) => row.line))];
  return (
    <div className="board-scroll">
      <table className="grid board">
        <thead>
          <tr>
            <th aria-label={say.open} />
            <th>{say.indicator}</th>
            <th className="num">{say.base}</th>
            <th className="num">{say.goal}</th>
            <th className="num">{say.latest}</th>
            <th />
            <th className="num">{say.yoy}</th>
            <th className="bar-head">
              <span style={{ left: 0 }}>0</span>
              <span style={{ left: '38.5%' }}>{say.half}</span>
              <span style={{ left: '76.9%' }}>{say.end}</span>
            </th>
            <th className="num">
              {say.donePace} <span className="unit">%</span>
            </th>
            <th>
              {say.owner} <span className="unit">{say.due}</span>
            </th>
            <th>{say.state}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Fragment key={line}>
              <tr className="group">
                <td />
                <td colSpan={COLUMNS - 1}>{say.lines[line] ?? rows.find((row) => row.line === line)?.lineName}</td>
              </tr>
              {rows.filter((row) => row.line === line).map((row) => (
                <Fragment key={row.id}>
                  <Row row={row} open={open === row.id} onOpen={() => setOpen(open === row.id ? null : row.id)} />
                  {open === row.id && (
                    <tr className="row-detail">
                      <td colSpan={COLUMNS}>
                        <RowDetail row={row} />
                      </td>
                    </tr>
                  )}
                </Fragment>
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ row, open, onOpen }: { row: TargetRow; open: boolean; onOpen: () => void }) {
  const say = useTargetsWords();
  const { language } = useLanguage();
  const english = language === 'en';
  return (
    <tr className={open ? 'openable picked' : 'openable'} onClick={onOpen}>
      <td>
        <button type="button" className="plain" aria-expanded={open} aria-label={english ? row.indicatorNameEn : row.indicatorName}>
          <Icon name={open ? 'down' : 'right'} />
        </button>
      </td>
      <td className="name-cell">
        <b title={row.indicatorName}>{(english && row.indicatorNameEn) || row.indicatorName}</b>
        <span className="unit"> {unitName(row.unit, language)}</span>
        {row.clash && <span title={row.clash}> <Tag>{say.clash}</Tag></span>}
      </td>
      <td className="num">
        {row.base ? (row.base.unit === row.unit ? row.base.number : english ? row.base.textEn : row.base.text) : <span className="dim">—</span>}
        <span className="sub-line">{row.baseYear}</span>
      </td>
      <td className="num">
        <b>{english ? row.goal.textEn : row.goal.text}</b>
        <span className="sub-line">{english ? row.periodLabelEn : row.periodLabel}</span>
      </td>
      <td className="num">{row.latest ? <FigureText figure={row.latest} /> : <span className="dim" title={row.why}>—</span>}</td>
      <td className="aux">{row.latest ? (english ? row.latestLabelEn : row.latestLabel) : say.noFigure}</td>
      <td className="num">
        <Rise figure={row.yoy} />
      </td>
      <td className="bar-cell">
        <PaceBar done={row.completion.value} pace={row.pace.value} />
      </td>
      <td className="num">
        <b>{row.completion.text}</b>
        <span className="dim"> / {row.pace.text}</span>
      </td>
      <td>
        {row.ownerName || say.noDepartment}
        <span className="sub-line left">{row.due}</span>
      </td>
      <td>
        <Light state={row.light} word={row.lack ? say.lack[row.lack] : undefined} title={english ? row.whyEn : row.why} />
      </td>
    </tr>
  );
}

