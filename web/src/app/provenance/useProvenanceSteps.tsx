import type { Input, Provenance, Written } from '../../api/types';
import { screenText } from '../../kernel/figure';
import { periodLabel } from '../../kernel/period';
import { unitName } from '../../kernel/unit';
import { FigureText } from '../../ui/Figures';
import type { ProvenanceStep } from '../../ui/Steps';
import { ViewLink } from '../../ui/ViewLink';
import { useLocalTime } from '../../ui/when';
import { useLanguage, useNamed } from '../../ui/words';
import { useProvenanceWords } from './provenanceWords';

/** 公式 → 观测值 → 来源 → 经手 → 版本 → 其他公布; a step that has nothing to say is left out. */
export function useProvenanceSteps(of: Provenance): ProvenanceStep[] {
  const say = useProvenanceWords();
  const { computed, observation, source, vintages, others, counted } = of;
  const steps: ProvenanceStep[] = [];
  if (computed) steps.push({ icon: 'formula', label: say.formula, head: computed.note, body: <Formula of={of} /> });
  if (of.inputs.length > 0) steps.push({ icon: 'table', label: say.inputs, head: say.count(of.inputs.length), body: <Inputs of={of.inputs} /> });
  if (counted) steps.push({ icon: 'table', label: say.counted, head: counted.asked === null ? say.count(counted.entries) : say.ofAsked(counted.entries, counted.asked), body: <Counted of={counted} /> });
  if (source) steps.push({ icon: 'imported', label: source.kind === 'import' ? say.import : say.source, head: observation?.publisher ?? source.name, body: <Source of={source} /> });
  if (observation) steps.push({ icon: 'hands', label: say.hands, head: observation.approvedBy ? `${say.entered}、${say.approved}` : say.entered, body: <Hands of={observation} /> });
  if (vintages.length > 0) steps.push({ icon: 'vintage', label: say.vintages, head: say.versions(vintages.length), body: <Vintages of={vintages} /> });
  if (others.length > 0) steps.push({ icon: 'file', label: say.others, head: say.kept(others.length), body: <Others of={others} /> });
  return steps;
}

function Formula({ of: { computed, published, agrees, bases } }: { of: Provenance }) {
  const say = useProvenanceWords();
  if (!computed) return null;
  const interval = computed.low !== null && computed.high !== null && say.interval(String(computed.low), String(computed.high));
  return (
    <>
      <p className="formula">
        {computed.formula}
        <b>{say.result(screenText(computed.figure.text))}</b>
      </p>
      <p className="provenance-agree">
        {published && agrees !== null && <b className={agrees ? 'agrees' : 'differs'}>{agrees ? say.agrees : say.differs}</b>}
        <span className="aux">
          {[published && say.beside(screenText(published.text), screenText(computed.figure.text)), interval].filter(Boolean).join('，')}
        </span>
      </p>
      {bases && <p className="aux">{say.bases(bases.why, screenText(bases.printed), screenText(bases.comparable))}</p>}
    </>
  );
}

function Inputs({ of }: { of: readonly Input[] }) {
  const { language } = useLanguage();
  return (
    <table className="provenance-table">
      <tbody>
        {of.map((input) => (
          <tr key={input.observation}>
            <td>
              {input.what.orgName}
              <span className="aux"> {[input.what.name, input.what.breakdownName].filter(Boolean).join(' · ')}</span>
            </td>
            <td className="aux">{periodLabel(input.what.period, language)}</td>
            <td className="num">
              <FigureText
                figure={{ value: null, text: input.text, unit: input.unit, missing: null, status: '', flags: [], publisher: null, period: input.what.period, observation: input.observation }}
                of={{ indicator: input.what.indicator, org: input.what.org, period: input.what.period, breakdown: input.what.breakdown || undefined }}
              />
              <span className="unit"> {unitName(input.unit, language)}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Counted({ of }: { of: NonNullable<Provenance['counted']> }) {
  const say = useProvenanceWords();
  const named = useNamed();
  return (
    <dl className="provenance-source">
      <div>
        <dt><ViewLink to={of.link}>{named({ name: of.typeName, nameEn: of.typeNameEn })}</ViewLink></dt>
        <dd>{of.left > 0 && say.leftOut(of.left)}</dd>
      </div>
    </dl>
  );
}

function Source({ of }: { of: NonNullable<Provenance['source']> }) {
  const say = useProvenanceWords();
  const named = useNamed();
  const kind = of.kind === 'pack' ? say.pack : of.kind === 'generator' ? say.generator : null;
  return (
    <dl className="provenance-source">
      <div>
        <dt>{of.link ? <ViewLink to={of.link}>{of.name}</ViewLink> : of.fileId ? <a href={`/api/indicators/sources/${of.id}/file`} title={say.download}>{of.name}</a> : of.name}</dt>
        <dd>{of.place ? say.place(of.place.sheet, of.place.cell) : [kind, of.line > 0 && say.line(of.line)].filter(Boolean).join(' · ')}</dd>
      </div>
      {of.place && <div><dt>{say.stands(of.place.label, of.place.head)}</dt><dd>{say.printed(of.place.printed, of.place.unit)}</dd></div>}
      {of.place && <div className="aux"><dt>{named({ name: of.place.profile, nameEn: of.place.profileEn })}{of.place.from && `，${say.sent(of.place.from)}`}</dt></div>}
      {of.place?.reason && <div className="aux"><dt>{say.why(of.place.reason)}</dt></div>}
      <div className="aux">
        <dt title={of.hash}>{say.hash} {of.hash.slice(0, 8)}…{of.hash.slice(-4)}</dt>
        <dd>{of.logEntry !== null && say.log(of.logEntry)}</dd>
      </div>
      {of.kind === 'import' && <div className="aux"><dt>{say.brought(of.rows, of.added, of.changed)}</dt></div>}
    </dl>
  );
}

function Hands({ of }: { of: Written }) {
  const say = useProvenanceWords();
  const time = useLocalTime();
  const hands = [[say.entered, of.by], ...(of.approvedBy ? [[say.approved, of.approvedBy]] : [])];
  return (
    <table className="provenance-table">
      <tbody>
        {hands.map(([act, who]) => (
          <tr key={act}>
            <td className="aux">{act}</td>
            <td>{who}</td>
            <td className="num aux">{time(of.at)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Vintages({ of }: { of: readonly Written[] }) {
  const say = useProvenanceWords();
  const time = useLocalTime();
  return (
    <table className="provenance-table">
      <tbody>
        {of.map((one) => (
          <tr key={one.id} className={one.current ? 'current' : undefined}>
            <td>{say.version(one.vintage)}</td>
            <td className="num">{screenText(one.text)}</td>
            <td>{one.reason ?? (one.vintage === 1 ? say.first : '')}</td>
            <td className="num">{time(one.at)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Others({ of }: { of: readonly Written[] }) {
  return (
    <table className="provenance-table">
      <tbody>
        {of.map((one) => (
          <tr key={one.id}>
            <td>{one.publisher}</td>
            <td className="aux">{one.class}</td>
            <td className="num">{screenText(one.text)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
