import { useQuery } from '@tanstack/react-query';
import { api, ask } from '../../api/client';
import { Answer } from '../../ui/Answer';
import { ProvenanceSteps } from '../../ui/Steps';
import type { ProvenanceStep } from '../../ui/Steps';
import { useLocalTime } from '../../ui/when';
import type { PrintedFigure, ProvenanceAnswer } from './types';
import { useBulletinsWords } from './words';

/** Formula, inputs, observation and source of a figure as it stood when the bulletin was filled. */
export function Provenance({ figure, asOf }: { figure: PrintedFigure; asOf: string }) {
  const query = { indicator: figure.indicator, org: figure.org, period: figure.period, breakdown: figure.breakdown, asOf };
  const answer = useQuery<ProvenanceAnswer>({
    queryKey: ['indicators', 'provenance', query],
    queryFn: () => ask(api.GET('/api/indicators/provenance', { params: { query } })),
    enabled: figure.indicator !== '',
  });
  return figure.indicator === '' ? null : <Answer of={answer}>{(of) => <Steps of={of} />}</Answer>;
}

function Steps({ of }: { of: ProvenanceAnswer }) {
  const say = useBulletinsWords();
  const time = useLocalTime();
  const steps: ProvenanceStep[] = [];
  return <ProvenanceSteps steps={steps} />;
}
