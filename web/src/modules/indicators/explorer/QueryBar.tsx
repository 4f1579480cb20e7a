import { DatePicker, Select } from 'antd';
import dayjs from 'dayjs';
import type { ReactNode } from 'react';
import { useOrgs } from '../../../api/orgs';
import { useView } from '../../../api/view';
import { periodLabel } from '../../../kernel/period';
import { useLanguage, useNamed } from '../../../ui/words';
import { useCatalogue, useIndicator } from '../api';
import type { Change, ExploreState } from './state';
import { useExplorerWords } from './words';
import type { ExplorerWords } from './words';

const DERIVED = ['yoy', 'share_province', 'rank', 'yoy_gap_province'] as const;
const RUNS = ['last:6:month', 'last:12:month', 'last:24:month', 'last:6:cumulative', 'last:12:cumulative', 'last:8:quarter', 'last:5:year', 'last:10:year'];

interface BarProps {
  state: ExploreState;
  change: (to: Change) => void;
}

/** The question: indicators, regions, periods, breakdowns, and the day the figures were known. */
export function QueryBar({ state, change }: BarProps) {
  const say = useExplorerWords();
  return (
    <div className="explorer-query">
      <Part name={say.items} wide><Items state={state} change={change} /></Part>
      <Part name={say.orgs} wide><Orgs state={state} change={change} /></Part>
      <Part name={say.periods}><Periods state={state} change={change} /></Part>
      <Part name={say.by}><Breakdowns state={state} change={change} /></Part>
      <Part name={say.asOf}><Day value={state.asOf} help={say.asOfHelp} onPick={(asOf) => change({ asOf })} /></Part>
      <Part name={say.against}><Day value={state.against} help={say.againstHelp} onPick={(against) => change({ against })} /></Part>
    </div>
  );
}

function Part({ name, wide = false, children }: { name: string; wide?: boolean; children: ReactNode }) {
  return (
    <label className={wide ? 'explorer-part wide' : 'explorer-part'}>
      <span className="aux">{name}</span>
      {children}
    </label>
  );
}

function Items({ state, change }: BarProps) {
  const say = useExplorerWords();
  const named = useNamed();
  const list = useCatalogue().data;
  const options = (list?.lines ?? []).map((line) => ({
    label: line.name,
    options: (list?.indicators ?? []).filter((one) => one.line === line.code).flatMap((one) => [
      { value: one.code, label: named(one), sought: [one.name, one.nameEn, one.code, ...one.aliases].join(' ') },
      ...(one.kind === 'rank' ? [] : DERIVED.map((suffix) => ({ value: `${one.code}.${suffix}`, label: `${named(one)} · ${derivedName(say, suffix)}`, sought: [one.name, one.code, suffix, derivedName(say, suffix)].join(' ') }))),
    ]),
  }));
  const known = new Set(options.flatMap((line) => line.options.map((one) => one.value)));
  return (
    <Select
      mode="tags" aria-label={say.items} placeholder={say.itemsHelp} value={[...state.items]} options={options} maxTagCount="responsive" popupMatchSelectWidth={420}
      onChange={(items: string[]) => change({ items: items.map((one) => one.trim()).filter((one) => known.has(one) || one.startsWith('=')), kept: state.kept })}
      filterOption={(typed, option) => typed.startsWith('=') || (option && 'sought' in option ? String(option.sought).toLowerCase().includes(typed.toLowerCase()) : false)}
      labelRender={({ value, label }) => (typeof value === 'string' && value.startsWith('=') ? (value.split('#')[1]?.trim() ?? value.slice(1)) : label)}
    />
  );
}

function derivedName(say: ExplorerWords, suffix: (typeof DERIVED)[number]) {
  return { yoy: say.growthOf, share_province: say.sharesOf, rank: say.ranksOf, yoy_gap_province: say.gapOf }[suffix];
}

function Orgs({ state, change }: BarProps) {
  const say = useExplorerWords();
  const named = useNamed();
  const { org } = useView();
  const orgs = useOrgs().data;
  const tree = orgs?.tree ?? [];
  const top = tree.find((one) => one.code === org) ?? tree[0];
  const levels = [...new Set(tree.map((one) => one.level))].filter((level) => tree.filter((one) => one.level === level).length > 1);
  const options = [
    {
      label: say.groups,
      options: [
        ...(top ? [{ value: `children:${top.code}`, label: say.childrenOf(named(top)) }] : []),
        ...levels.map((level) => ({ value: `level:${level}`, label: say.level(level) })),
        ...(top && (orgs?.overlays.length ?? 0) > 0 ? [{ value: `overlays:${top.code}`, label: say.allOverlays }] : []),
        ...((orgs?.areas.length ?? 0) > 0 ? [{ value: 'areas', label: say.allAreas }] : []),
      ],
    },
    { label: say.singles, options: tree.map((one) => ({ value: one.code, label: named(one) })) },
    { label: say.overlays, options: (orgs?.overlays ?? []).map((one) => ({ value: one.code, label: named(one) })) },
    { label: say.areas, options: (orgs?.areas ?? []).map((one) => ({ value: one.code, label: named(one) })) },
  ];
  // A drilled-in unit names those below it, which no list shows.
  const nameOf = (value: string) => {
    const code = value.startsWith('children:') ? value.slice('children:'.length) : null;
    const unit = code && tree.find((one) => one.code === code);
    return unit ? say.childrenOf(named(unit)) : null;
  };
  return (
    <Select
      mode="multiple" aria-label={say.orgs} placeholder={say.orgsHelp} value={[...state.orgs]} options={options} maxTagCount="responsive" optionFilterProp="label" popupMatchSelectWidth={320}
      onChange={(chosen: string[]) => change({ orgs: chosen })} labelRender={({ value, label }) => nameOf(String(value)) ?? label}
    />
  );
}

function Periods({ state, change }: BarProps) {
  const say = useExplorerWords();
  const { language } = useLanguage();
  const nameOf = (text: string) => {
    const [, count, form] = text.split(':');
    if (count && form) return say.lastOf(count, form);
    return text.split('..').map((one) => periodLabel(one, language)).join('—');
  };
  return (
    <Select
      mode="tags" aria-label={say.periods} placeholder={say.periodsHelp} value={[...state.periods]} options={RUNS.map((value) => ({ value, label: nameOf(value) }))} maxTagCount={state.periods.length > 1 ? 'responsive' : undefined} popupMatchSelectWidth={220}
      onChange={(periods: string[]) => change({ periods })} labelRender={({ value }) => nameOf(String(value))}
    />
  );
}

function Breakdowns({ state, change }: BarProps) {
  const first = state.items.find((one) => !one.startsWith('='));
  return first ? <BreakdownsOf code={first} state={state} change={change} /> : <NoBreakdown />;
}

function NoBreakdown() {
  const say = useExplorerWords();
  return <Select mode="multiple" aria-label={say.by} placeholder={say.byHelp} disabled options={[]} />;
}

function BreakdownsOf({ code, state, change }: BarProps & { code: string }) {
  const say = useExplorerWords();
  const named = useNamed();
  const dimensions = useIndicator(code).data?.breakdowns ?? [];
  const options = [
    { value: '', label: say.total },
    ...dimensions.map((dimension) => ({
      label: named(dimension),
      options: [{ value: dimension.code, label: say.allOf(named(dimension)) }, ...dimension.codes.map((one) => ({ value: `${dimension.code}=${one.code}`, label: named(one) }))],
    })),
  ];
  return (
    <Select
      mode="multiple" aria-label={say.by} placeholder={say.byHelp} value={[...state.by]} disabled={dimensions.length === 0 && state.by.length === 0} options={options} maxTagCount="responsive" optionFilterProp="label"
      popupMatchSelectWidth={220} onChange={(by: string[]) => change({ by })}
    />
  );
}

function Day({ value, help, onPick }: { value: string | null; help: string; onPick: (day: string | null) => void }) {
  return <DatePicker title={help} placeholder="" value={value ? dayjs(value) : null} maxDate={dayjs()} onChange={(day) => onPick(day ? day.format('YYYY-MM-DD') : null)} />;
}
