import { Button } from 'antd';
import { Link } from 'react-router';
import type { RecordRow, RecordTypeView } from '../../../api/recordTypes';
import { useNames } from '../names';
import { useRecordsWords } from '../words';
import { RecordLightMark, StageCell } from './cells';

interface PhoneRowsProps {
  type: RecordTypeView;
  rows: readonly RecordRow[];
  address: (row: RecordRow) => string;
  more: boolean;
  onMore: () => void;
}

const SHOWN = 3;

/** The list on a phone: one card a record. */
export function PhoneRows({ type, rows, address, more, onMore }: PhoneRowsProps) {
  const say = useRecordsWords();
  const names = useNames();
  const keys = (type.list.board?.card ?? type.list.columns).slice(0, SHOWN);
  const within = { list: rows.map((row) => row.id) };
  return (
    <ul className="phone-rows">
      {rows.map((row) => (
        <li key={row.id}>
          <Link to={address(row)} state={within}>
            <span className="spread">
              <span className="aux">{row.number || row.orgName}</span>
              <RecordLightMark light={row.light} />
            </span>
            <b>{row.title}</b>
            <span className="aux">{keys.flatMap((key) => (row.cells[key]?.t ? [names.text(row.cells[key])] : [])).join('　')}</span>
            <span className="spread">
              <StageCell type={type} row={row} />
              <span className="aux">{row.assignee || say.nobody}</span>
            </span>
          </Link>
        </li>
      ))}
      {more && <li className="phone-more"><Button block onClick={onMore}>{say.more}</Button></li>}
    </ul>
  );
}
