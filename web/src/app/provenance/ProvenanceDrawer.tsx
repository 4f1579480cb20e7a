import { useQuery } from '@tanstack/react-query';
import { useLocation } from 'react-router';
import { api, ask } from '../../api/client';
import type { Provenance } from '../../api/types';
import { growthWords, printed } from '../../ui/print';
import { useNote } from '../../ui/noteContext';
import { Answer } from '../../ui/Answer';
import { Drawer } from '../../ui/Drawer';
import { Unit } from '../../ui/Figures';
import { useMarks } from '../../ui/marks';
import type { FigureKey } from '../../ui/provenanceContext';
import { Loading } from '../../ui/States';
import { ProvenanceSteps } from '../../ui/Steps';
import { Tag } from '../../ui/Tags';
import { ViewLink } from '../../ui/ViewLink';
import { useLocalTime } from '../../ui/when';
import { useLanguage } from '../../ui/words';
import { periodLabel } from '../../kernel/period';
import { unitName } from '../../kernel/unit';
import { useProvenanceSteps } from './useProvenanceSteps';
import { useProvenanceWords } from './provenanceWords';
import './provenance.css';

interface ProvenanceDrawerProps {
  of: FigureKey;
  onClose: () => void;
  onPrevious: (() => void) | undefined;
  onNext: (() => void) | undefined;
}

/** Where one figure comes from, down to file and line and who brought it. */
export function ProvenanceDrawer({ of, onClose, onPrevious, onNext }: ProvenanceDrawerProps) {
  const say = useProvenanceWords();
  const { language } = useLanguage();
  const { pathname, search } = useLocation();
  const note = useNote();
  const answer = useQuery({ queryKey: ['indicators', 'provenance', of], queryFn: () => ask(api.GET('/api/indicators/provenance', { params: { query: of } })) });
  const code = of.indicator.replace(/\.(yoy|yoy_gap_nation|yoy_gap_province|rank|multiple|share|share_nation|share_province)$/, '');
  const write = (found: Provenance) => {
    const said = `${found.what.orgName}${found.what.name}${found.what.breakdown ? `（${found.what.breakdownName}）` : ''}`;
    const number = found.figure.missing ?? `${found.figure.text}${unitName(found.figure.unit, language)}`;
    note?.({ name: `${said}：${number}`.slice(0, 120), link: `${pathname}${search}`.slice(0, 200), facts: `${said} ${periodLabel(found.what.period, language)} ${number}`, org: found.what.org, line: found.what.indicator.split('.')[0] });
  };
  const foot = (
    <>
      {note && answer.data && <button type="button" className="plain link" onClick={() => answer.data && write(answer.data)}>{say.note}</button>}
      <ViewLink to={`/indicators/${code}`}>{say.indicator}</ViewLink>
      <span className="aux provenance-keys">
        <kbd>Esc</kbd> {say.keys}
        {(onPrevious ?? onNext) && <> <kbd>↑</kbd> <kbd>↓</kbd> {say.stepKeys}</>}
      </span>
    </>
  );
  return (
    <Drawer title={say.title} onClose={onClose} footer={foot} {...(onPrevious && { onPrevious })} {...(onNext && { onNext })}>
      <Answer of={answer} loading={<Loading rows={12} columns={[16, 40, 20]} />}>
        {(found) => (
          <>
            <Hero of={found} asOf={of.asOf} />
            <Steps of={found} />
          </>
        )}
      </Answer>
    </Drawer>
  );
}

function Hero({ of: { what, figure, observation, published }, asOf }: { of: Provenance; asOf: string | undefined }) {
  const say = useProvenanceWords();
  const { language } = useLanguage();
  const marks = useMarks();
  const time = useLocalTime();
  const growth = what.indicator.endsWith('.yoy');
  const about = [periodLabel(what.period, language), observation && say.since(observation.vintage, time(observation.at)), asOf && say.asOf(time(asOf))].filter(Boolean);
  return (
    <div className="drawer-hero provenance-hero">
      <p>{[what.orgName, what.name, what.breakdownName].filter(Boolean).join(' · ')}</p>
      {figure.missing !== null ? (
        <p><strong className="dim">—</strong> <span className="aux">{figure.missing}</span></p>
      ) : (
        <p>
          <strong>{growth ? growthWords(figure, language) : printed(figure)}</strong>
          {!growth && <Unit of={figure} />}
          {marks.shown(figure).map((mark) => <Tag key={mark}>{mark}</Tag>)}
          <Tag>{published ? say.published : say.computed}</Tag>
        </p>
      )}
      <p className="aux">{about.join(' · ')}</p>
    </div>
  );
}

function Steps({ of }: { of: Provenance }) {
  return <ProvenanceSteps steps={useProvenanceSteps(of)} />;
}
