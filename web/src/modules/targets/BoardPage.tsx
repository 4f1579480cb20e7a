import { Button } from 'antd';
import { useSearchParams } from 'react-router';
import type { TargetBoard } from '../../api/targetTypes';
import { useView } from '../../api/view';
import { Answer } from '../../ui/Answer';
import { Card, PageHead, Segmented } from '../../ui/Card';
import { Icon } from '../../ui/Icon';
import { Light } from '../../ui/Light';
import { Empty, Loading } from '../../ui/States';
import { useLanguage } from '../../ui/words';
import { BoardTable } from './BoardTable';
import { exportAddress, useBoard } from './api';
import type { BoardFilter } from './api';
import { useTargetsWords } from './words';
import './targets.css';

const LIGHTS = ['red', 'yellow', 'green', 'none'] as const;
const KEYS = ['line', 'owner', 'plan', 'light'] as const;

/** Every target of a unit: where it stands, where it should be, whose it is. */
export function BoardPage() {
  const say = useTargetsWords();
  const { language } = useLanguage();
  const { org } = useView();
  const [filter, put] = useFilter(org);
  const board = useBoard(filter);
  const data = board.data;
  return (
    <>
      <PageHead
        title={say.targets}
        meta={data ? [say.count(data.counts.all), language === 'en' ? data.ruleEn : data.rule] : []}
        actions={
          <>
            <Button icon={<Icon name="print" />} onClick={() => window.print()}>
              {say.print}
            </Button>
            <Button icon={<Icon name="download" />} href={exportAddress(filter)} download>
              {say.export}
            </Button>
          </>
        }
      />
      <div className="page-body">
        <Card flush className="target-board">
          <Answer of={board} loading={<Loading rows={14} columns={[22, 8, 10, 10, 10, 20, 8]} />}>
            {(ready) => (
              <>
                <Filters board={ready} filter={filter} put={put} />
                {ready.rows.length === 0 ? <NoTargets board={ready} /> : <BoardTable rows={ready.rows} />}
              </>
            )}
          </Answer>
        </Card>
      </div>
    </>
  );
}

// Filters live in the URL, so that a link opens the same board.
function useFilter(org: string | undefined) {
  const [search, setSearch] = useSearchParams();
  const filter: BoardFilter = { ...(org && { org }) };
  for (const key of KEYS) {
    const value = search.get(key);
    if (value) filter[key] = value;
  }
  const put = (key: (typeof KEYS)[number], value: string) =>
    setSearch((now) => {
      const next = new URLSearchParams(now);
      if (value) next.set(key, value);
      else next.delete(key);
      return next;
    });
  return [filter, put] as const;
}

function Filters({ board, filter, put }: { board: TargetBoard; filter: BoardFilter; put: (key: (typeof KEYS)[number], value: string) => void }) {
  const say = useTargetsWords();
  const { counts } = board;
  const lights = [
    { value: '', label: `${say.all} ${counts.all}` },
    ...LIGHTS.map((value) => ({ value: value as string, label: <span className="light-choice"><Light state={value} /> {counts[value]}</span> })),
  ];
  const named = (choices: TargetBoard['lines'], words: Record<string, string> = {}) => choices.map((choice) => ({ ...choice, name: words[choice.code] ?? choice.name }));
  return (
    <div className="board-filters">
      <Segmented label={say.state} value={filter.light ?? ''} onChange={(value) => put('light', value)} options={lights} />
      <Choose label={say.line} value={filter.line} choices={named(board.lines, say.lines)} onChange={(value) => put('line', value)} />
      <Choose label={say.owner} value={filter.owner} choices={board.owners} onChange={(value) => put('owner', value)} />
      <Choose label={say.plan} value={filter.plan} choices={board.plans} onChange={(value) => put('plan', value)} />
      <span className="board-legend aux">
        <i className="key-done" />
        {say.done}
        <i className="key-pace" />
        {say.pace}
        <i className="key-end" />
        {say.end}
      </span>
    </div>
  );
}

function Choose({ label, value, choices, onChange }: { label: string; value: string | undefined; choices: TargetBoard['lines']; onChange: (value: string) => void }) {
  const say = useTargetsWords();
  return (
    <label className="choose">
      <span className="aux">{label}</span>
      <select value={value ?? ''} onChange={(event) => onChange(event.target.value)}>
        <option value="">{say.any}</option>
        {choices.map((choice) => (
          <option key={choice.code} value={choice.code}>
            {choice.name} {choice.count}
          </option>
        ))}
      </select>
    </label>
  );
}

function NoTargets({ board }: { board: TargetBoard }) {
  const say = useTargetsWords();
  const { setOrg } = useView();
  return (
    <Empty icon="targets" what={say.none} why={say.noneWhy}>
      {board.orgs.slice(0, 8).map((org) => (
        <Button key={org.code} size="small" onClick={() => setOrg(org.code)}>
          {org.name} {org.count}
        </Button>
      ))}
    </Empty>
  );
}
