import { Button } from 'antd';
import type { TargetRow } from '../../api/targetTypes';
import { useLight } from '../../api/worklist';
import { Card } from '../../ui/Card';
import { Icon } from '../../ui/Icon';
import { useNote } from '../../ui/noteContext';
import { ViewLink } from '../../ui/ViewLink';
import { useLocalTime } from '../../ui/when';
import { useLanguage } from '../../ui/words';
import { useTargetsWords } from './words';

/** The assignment behind the light, and the way to one where a red light has none. */
export function LightCard({ row }: { row: TargetRow }) {
  const say = useTargetsWords();
  const { language } = useLanguage();
  const time = useLocalTime();
  const note = useNote();
  const light = useLight(row.id).data;
  if (!light || (!light.red && !light.assignment && !light.open)) return null;
  const english = language === 'en';
  const { assignment } = light;
  const write = () => note?.({ name: light.name, link: `/targets/${row.id}`, facts: light.facts, org: light.org, line: light.line, target: row.id });
  const act = note && light.red && !light.open && (
    <Button size="small" icon={<Icon name="flag" size={14} />} onClick={write}>
      {say.assign}
    </Button>
  );
  return (
    <Card title={say.supervised} tools={act || undefined}>
      {assignment ? (
        <>
          <p>
            <ViewLink to={assignment.link}>{`${assignment.number} ${assignment.name}`}</ViewLink>
          </p>
          <p className="aux">{[english ? assignment.orgNameEn : assignment.orgName, english ? assignment.stateNameEn : assignment.stateName, assignment.due && say.waits(time(assignment.due))].filter(Boolean).join(' · ')}</p>
        </>
      ) : (
        <p className="aux">{light.open ? say.supervisedElsewhere : say.notSupervised}</p>
      )}
    </Card>
  );
}
