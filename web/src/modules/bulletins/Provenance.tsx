import { useQuery } from '@tanstack/react-query';
import { api, ask } from '../../api/client';
import { Answer } from '../../ui/Answer';
import { ProvenanceSteps } from '../../ui/Steps';
import type { ProvenanceStep } from '../../ui/Steps';
import { useLocalTime } from '../../ui/when';
import type { FigureSource, Input, PrintedFigure, Vintage } from './types';
import { useBulletinsWords } from './words';

/** Formula, inputs, source and vintages of a figure as it stood when the bulletin was filled. */
export function Provenance({ figure, asOf }: { figure: PrintedFigure; asOf: string }) {
  const { indicator, org, period, breakdown } = figure;
  const query = { indicator, org, period, breakdown, asOf };
  const answer = useQuery<FigureSource>({ queryKey: ['indicators', 'provenance', query], queryFn: () => ask(api.GET('/api/indicators/provenance', { params: { query } })) });
  return <Answer of={answer}>{(of) => <Steps of={of} />}</Answer>;
}

function Steps({ of }: { of: FigureSource }) {
  const say = useBulletinsWords();
  const time = useLocalTime();
  const { computed, observation, source } = of;
  const steps: ProvenanceStep[] = [];
  if (computed) {
    const beside = observation ? `${computed.figure.text}${computed.figure.unit} ${of.agrees === false ? say.differs : ''}` : computed.note;
    steps.push({ icon: 'formula', label: say.formula, head: beside, body: <><p className="formula">{computed.formula}</p><Inputs of={of.inputs} /></> });
  }
  if (source) steps.push({ icon: 'imported', label: say.file, head: observation?.publisher ?? source.name, body: <p className="aux">{source.name}{source.line > 0 && `:${source.line}`}</p> });
  if (observation) steps.push({ icon: 'hands', label: say.entered, head: observation.by, body: <p className="aux">{time(observation.at)}</p> });
  if (of.vintages.length > 1 || of.others.length > 0) steps.push({ icon: 'vintage', label: say.vintages, head: null, body: <Vintages of={[...of.vintages, ...of.others]} /> });
  return <ProvenanceSteps steps={steps} />;
}

function Inputs({ of }: { of: readonly Input[] }) {
  return (
    <table className="grid bulletin-inputs">
      <tbody>
        {of.map((input, at) => (
          <tr key={at}>
            <td>{input.what.orgName}　{input.what.name}<br /><span className="aux">{input.what.label}　{input.what.breakdownName}</span></td>
            <td className="num">{input.text}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Vintages({ of }: { of: readonly Vintage[] }) {
  const say = useBulletinsWords();
  const time = useLocalTime();
  return (
    <ul className="aux">
      {of.map((one) => (
        <li key={one.id}>
          {one.text}　{one.publisher}　{time(one.at)} {one.current && say.current} {one.reason}
        </li>
      ))}
    </ul>
  );
}
