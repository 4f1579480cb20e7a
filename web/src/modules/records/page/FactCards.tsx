import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { RecordItem } from '../../../api/recordItemTypes';
import type { Cell, FieldView, PlaceValue, RecordTypeView } from '../../../api/recordTypes';
import { useOutline } from '../../../api/orgs';
import { Card } from '../../../ui/Card';
import { faultOf } from '../../../api/fault';
import { useFaultSentence } from '../../../ui/faultWords';
import { Icon } from '../../../ui/Icon';
import { MiniPace } from '../../../ui/Pace';
import { PlaceMap } from '../../../ui/PlaceMap';
import { useShortDay } from '../../../ui/shortDay';
import { useViewAddress, ViewLink } from '../../../ui/ViewLink';
import { useLocalTime } from '../../../ui/when';
import { reveal } from '../acts';
import { shareOf } from '../list/cells';
import { isShare } from '../list/columns';
import { inUnit, useFigure, useNames, useUnit } from '../names';
import { usePageWords } from '../pageWords';
import { Button } from 'antd';

/** The sections of the type with what the record says in each. */
export function FactCards({ type, item }: { type: RecordTypeView; item: RecordItem }) {
  const say = usePageWords();
  const names = useNames();
  const day = useShortDay();
  const go = useNavigate();
  const address = useViewAddress();
  const edit = (
    <Button size="small" icon={<Icon name="edit" size={14} />} onClick={() => void go(address(`/records/${type.code}/${item.row.id}/edit`))}>
      {say.edit}
    </Button>
  );
  return type.sections.map((section, at) => {
    const fields = section.fields.flatMap((key) => type.fields.find((field) => field.key === key) ?? []).filter((field) => field.key in item.row.cells || !field.visibleFrom);
    if (fields.length === 0) return null;
    return (
      <Card key={section.name} title={names.named(section)} sub={at === 0 ? say.version(item.row.version, day(item.row.updatedAt)) : undefined} tools={at === 0 && item.may.edit ? edit : undefined}>
        <dl className="facts">
          {fields.map((field) => (
            <div key={field.key} className={field.kind === 'longtext' || field.kind === 'place' ? 'wide' : undefined}>
              <dt title={names.help(field)}>{names.label(field)}</dt>
              <dd>
                <Fact type={type} item={item} field={field} cell={item.row.cells[field.key]} />
              </dd>
            </div>
          ))}
        </dl>
      </Card>
    );
  });
}

/** An address inside the product, as a text field keeps where a record came from. */
const PAGE = /^\/[a-z]+(\/|\?|$)/;

/** One value as it is read: figures bold with their unit, places on a small map, masked ones behind an eye. */
function Fact({ type, item, field, cell }: { type: RecordTypeView; item: RecordItem; field: FieldView; cell: Cell | undefined }) {
  const say = usePageWords();
  const names = useNames();
  const unit = useUnit();
  const figure = useFigure();
  const time = useLocalTime();
  if (!cell || cell.t === '') return <span className="dim">{cell?.masked ? '•••' : '—'}</span>;
  if (cell.masked) return <Masked item={item} field={field} text={cell.t} />;
  const text = names.text(cell);
  const link = item.links[field.key];
  if (link) return <ViewLink to={`/records/${link.type}/${link.id}`}>{link.title}</ViewLink>;
  if (cell.why) return <span className="dim">— <span className="aux">{names.why(cell)}</span></span>;
  switch (field.kind) {
    case 'number': case 'money': case 'formula':
      return (
        <span className="fact-figure" title={field.kind === 'formula' ? say.computed : undefined}>
          <b>{figure(cell, field)}</b> {inUnit(cell, field) && (unit(field) || (isShare(type, field) && '%'))}
          {isShare(type, field) && typeof cell.v === 'number' && <MiniPace done={cell.v} pace={field.key === type.list.board?.bar ? shareOf(item.row, type.list.board.pace) : null} />}
        </span>
      );
    case 'date':
      return <>{typeof cell.v === 'string' ? time(cell.v) : text}</>;
    case 'enterprise':
      return (
        <>
          {text}
          {typeof cell.v === 'object' && cell.v !== null && 'code' in cell.v && cell.v.code && <span className="aux"> {cell.v.code}</span>}
        </>
      );
    case 'longtext':
      return <span className="fact-text">{text}</span>;
    case 'place':
      return <Place text={text} place={cell.v as PlaceValue | null} />;
    case 'text':
      return PAGE.test(text) ? <ViewLink to={text}>{say.openPage}</ViewLink> : <>{text}</>;
    default:
      return <>{text}</>;
  }
}

function Place({ text, place }: { text: string; place: PlaceValue | null }) {
  const shapes = useOutline().data?.shapes ?? [];
  return (
    <span className="fact-place">
      <span>{text}</span>
      {place && <PlaceMap shapes={shapes} lon={place.lon} lat={place.lat} label={text} width={176} height={104} />}
    </span>
  );
}

function Masked({ item, field, text }: { item: RecordItem; field: FieldView; text: string }) {
  const say = usePageWords();
  const names = useNames();
  const sentence = useFaultSentence();
  const [opened, setOpened] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const open = () => reveal(item.row.id, field.key).then((answer) => setOpened(answer.t), (error: unknown) => setRefusal(sentence(faultOf(error))));
  return (
    <span className="masked">
      {opened ?? text}
      {opened === null && (
        <button type="button" className="plain tool" aria-label={say.reveal(names.label(field))} title={say.revealHelp} onClick={() => void open()}>
          <Icon name="eye" size={14} />
        </button>
      )}
      {refusal && <span className="refusal" role="alert">{refusal}</span>}
    </span>
  );
}
