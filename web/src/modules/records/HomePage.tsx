import { Input } from 'antd';
import { useState } from 'react';
import type { RecordTypeRow } from '../../api/recordTypes';
import { Answer } from '../../ui/Answer';
import { Card, PageHead } from '../../ui/Card';
import { Icon } from '../../ui/Icon';
import { Light } from '../../ui/Light';
import { Empty, Loading } from '../../ui/States';
import { ViewLink } from '../../ui/ViewLink';
import { useTypes } from './api';
import { useNames } from './names';
import { useRecordsWords } from './words';
import './home.css';

// Cards of types beside one another; a group is as wide as it has types.
const WIDEST = 4;
const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

/** Every register the person may see, under the headings of the pack, with what is open and late in it. */
export function HomePage() {
  const say = useRecordsWords();
  const types = useTypes();
  const [sought, setSought] = useState('');
  const all = types.data ?? [];
  const meta = types.data ? say.homeMeta(all.length, sum(all.map((one) => one.open)), sum(all.map((one) => one.late))) : [];
  return (
    <>
      <PageHead
        title={say.records} meta={meta}
        actions={<Input className="home-find" allowClear prefix={<Icon name="search" size={14} />} placeholder={say.findType} aria-label={say.findType} value={sought} onChange={(event) => setSought(event.target.value)} />}
      />
      <div className="page-body stack">
        <Answer of={types} loading={<Loading rows={12} columns={[24, 8, 8, 40]} />} isEmpty={(data) => data.length === 0} empty={<Card><Empty icon="records" what={say.noTypes} why={say.noTypesWhy} /></Card>}>
          {(data) => <Groups types={data} sought={sought} />}
        </Answer>
      </div>
    </>
  );
}

function Groups({ types, sought }: { types: readonly RecordTypeRow[]; sought: string }) {
  const say = useRecordsWords();
  const { pick } = useNames();
  const text = sought.trim().toLowerCase();
  const shown = types.filter((one) => [one.name, one.nameEn, one.help, one.group].some((part) => part?.toLowerCase().includes(text)));
  const groups = [...new Map(shown.map((one) => [one.group, one.groupEn]))];
  if (shown.length === 0) return <Card><Empty icon="search" what={say.noTypeFits} why={say.noTypeFitsWhy} /></Card>;
  const cards = groups.map(([group, english]) => {
    const members = shown.filter((one) => one.group === group);
    return (
      <Card key={group} title={pick(group, english)} sub={members.length} className={`span-${Math.min(members.length, WIDEST)}`} flush>
        <ul className="type-list">
          {members.map((one) => (
            <TypeCard key={one.code} type={one} />
          ))}
        </ul>
      </Card>
    );
  });
  return <div className="home-groups">{cards}</div>;
}

function TypeCard({ type }: { type: RecordTypeRow }) {
  const say = useRecordsWords();
  const { named, help } = useNames();
  return (
    <li className="type-card">
      <ViewLink to={`/records/${type.code}`} className="type-name">{named(type)}</ViewLink>
      <p className="type-help" title={help(type)}>{help(type)}</p>
      <p className="type-counts">
        <span>
          <b>{type.open}</b> <span className="aux">{say.openCount}</span>
        </span>
        {type.late > 0 ? (
          <ViewLink to={`/records/${type.code}?view=late`}>
            <Light state="red" word={say.lateCount(type.late)} />
          </ViewLink>
        ) : (
          <span className="dim">{type.open > 0 ? say.onTime : ''}</span>
        )}
        {type.mayCreate && (
          <ViewLink to={`/records/${type.code}/new`} className="type-new">
            <Icon name="plus" size={14} />
            {say.create}
          </ViewLink>
        )}
      </p>
    </li>
  );
}
