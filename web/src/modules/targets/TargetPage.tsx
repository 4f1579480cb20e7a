import { Button } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import type { TargetPage as Target } from '../../api/targetTypes';
import { Answer } from '../../ui/Answer';
import { Card, PageHead } from '../../ui/Card';
import { Icon } from '../../ui/Icon';
import { Loading } from '../../ui/States';
import { Tag } from '../../ui/Tags';
import { ViewLink } from '../../ui/ViewLink';
import { useLocalTime } from '../../ui/when';
import { useLanguage } from '../../ui/words';
import { useMay } from '../../api/me';
import { ChangeForm } from './ChangeForm';
import { ChangeCard } from './ChangeCard';
import { LightCard } from './LightCard';
import { OwnerForm } from './OwnerForm';
import { Parts } from './RowDetail';
import { PlanLink } from './PlanLink';
import { TargetTop } from './TargetTop';
import { Points } from './Points';
import { useTarget } from './api';
import { useTargetsWords } from './words';
import './targets.css';

/** One target whole: number, figures, sentence, versions, and the change that is open. */
export function TargetPage() {
  const { id = '' } = useParams();
  const target = useTarget(id);
  return (
    <Answer of={target} loading={<Loading rows={16} columns={[60, 30]} />}>
      {(data) => <Desk key={data.target.id} of={data} />}
    </Answer>
  );
}

function Desk({ of }: { of: Target }) {
  const say = useTargetsWords();
  const { language } = useLanguage();
  const english = language === 'en';
  const [asking, setAsking] = useState<'change' | 'owner' | null>(null);
  const may = useMay();
  const row = of.target;
  const title = `${english ? row.orgNameEn : row.orgName}${english ? ': ' : ''}${(english && row.indicatorNameEn) || row.indicatorName}`;
  return (
    <>
      <PageHead
        title={title}
        tag={row.clash ? <Tag title={row.clash}>{say.clash}</Tag> : undefined}
        meta={[english ? row.periodLabelEn : row.periodLabel, say.kinds[row.kind] ?? row.kind, row.attribute, say.versionNo(row.version)]}
        actions={
          <>
            <Button icon={<Icon name="print" />} onClick={() => window.print()}>
              {say.print}
            </Button>
            {may('targets.set') && (
              <Button icon={<Icon name="user" />} onClick={() => setAsking('owner')}>
                {say.setOwner}
              </Button>
            )}
            {of.mayChange && (
              <Button type="primary" icon={<Icon name="edit" />} onClick={() => setAsking('change')}>
                {say.request}
              </Button>
            )}
          </>
        }
      />
      <div className="page-body target-page">
        <TargetTop row={row} />
        {of.open && <ChangeCard target={row.id} change={of.open} />}
        <div className="target-desk">
          <div>
            <Points of={of} />
            <Card title={say.parts} sub={english ? of.partsPeriodEn : of.partsPeriod}>
              <Parts parts={of.parts} period="" />
            </Card>
          </div>
          <div>
            <LightCard row={row} />
            <Sources of={of} />
            {of.clashes.length > 0 && <Clashes of={of} />}
            <Versions of={of} />
            <History of={of} />
          </div>
        </div>
      </div>
      {asking === 'change' && <ChangeForm row={row} onClose={() => setAsking(null)} />}
      {asking === 'owner' && <OwnerForm row={row} onClose={() => setAsking(null)} />}
    </>
  );
}

function Sources({ of }: { of: Target }) {
  const say = useTargetsWords();
  const time = useLocalTime();
  return (
    <Card title={say.sources}>
      <ol className="source-list">
        {of.sources.map((source) => (
          <li key={source.id}>
            <blockquote className="quote">{source.quote}</blockquote>
            <p>
              <PlanLink id={source.planId} title={source.planTitle} sentence={source.sentence} />
            </p>
            <p className="aux">{[source.section, source.sentence !== null && say.sentence(source.sentence), say.tiedBy(source.by, time(source.at))].filter(Boolean).join(' · ')}</p>
          </li>
        ))}
      </ol>
      {of.target.note && <p className="aux">{of.target.note}</p>}
    </Card>
  );
}

function Clashes({ of }: { of: Target }) {
  const say = useTargetsWords();
  const { language } = useLanguage();
  return (
    <Card title={say.clashes} flush>
      <table className="grid">
        <tbody>
          {of.clashes.map((other) => (
            <tr key={other.id}>
              <td>
                <ViewLink to={`/targets/${other.id}`}>{language === 'en' ? other.goal.textEn : other.goal.text}</ViewLink>
              </td>
              <td className="aux">{other.planTitle}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}

function Versions({ of }: { of: Target }) {
  const say = useTargetsWords();
  const time = useLocalTime();
  const { language } = useLanguage();
  return (
    <Card title={say.versions} flush>
      <table className="grid">
        <tbody>
          {of.versions.map((version) => (
            <tr key={version.number}>
              <td>{version.number}</td>
              <td>
                <b>{language === 'en' ? version.goal.textEn : version.goal.text}</b> {version.number === of.target.version && <Tag>{say.inForce}</Tag>}
              </td>
              <td className="wrap">{version.reason}</td>
              <td className="aux">{[version.by, version.approvedBy && `${say.approved} ${version.approvedBy}`, time(version.at)].filter(Boolean).join(' · ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}

function History({ of }: { of: Target }) {
  const say = useTargetsWords();
  const time = useLocalTime();
  const { language } = useLanguage();
  const english = language === 'en';
  return (
    <Card title={say.changes} flush={of.changes.length > 0}>
      {of.changes.length === 0 ? (
        <p className="aux">{say.noChanges}</p>
      ) : (
        <table className="grid">
          <tbody>
            {of.changes.flatMap((change) => change.steps.map((step, at) => (
              <tr key={`${change.id}${at}`}>
                <td>{english ? step.nameEn : step.name}</td>
                <td>{at === 0 ? (english ? change.goal.textEn : change.goal.text) : ''}</td>
                <td className="wrap">{step.reason ?? (at === 0 ? change.reason : '')}</td>
                <td className="aux">{`${step.person} · ${time(step.at)}`}</td>
              </tr>
            )))}
          </tbody>
        </table>
      )}
    </Card>
  );
}
