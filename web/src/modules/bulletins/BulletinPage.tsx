import { Button } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import { Answer } from '../../ui/Answer';
import { PageHead } from '../../ui/Card';
import { Icon } from '../../ui/Icon';
import { useNote } from '../../ui/noteContext';
import { Loading } from '../../ui/States';
import { DemoTag, SensitivityTag } from '../../ui/Tags';
import { useShowPeriod } from '../../ui/shownPeriod';
import { useLocalTime } from '../../ui/when';
import { useLanguage } from '../../ui/words';
import { useBulletin } from './api';
import { Outline } from './Outline';
import { Paper } from './Paper';
import { SidePanel } from './SidePanel';
import { SignOff } from './SignOff';
import { toneOf } from './tone';
import type { Bulletin } from './types';
import { useBulletinsWords } from './words';
import '../../ui/paper.css';
import './bulletins.css';

/** One bulletin: its steps, its paper, and where each of its figures comes from. */
export function BulletinPage() {
  const { id = '' } = useParams();
  const bulletin = useBulletin(id);
  return (
    <Answer of={bulletin} loading={<Loading rows={16} columns={[70]} />}>
      {(data) => <Desk key={data.bulletin.edition} of={data} />}
    </Answer>
  );
}

function Desk({ of }: { of: Bulletin }) {
  const say = useBulletinsWords();
  const time = useLocalTime();
  const { language } = useLanguage();
  const [picked, setPicked] = useState<number | null>(null);
  const head = of.bulletin;
  useShowPeriod(head.period);
  const note = useNote();
  const tag = (
    <>
      <span className={`bulletin-state ${head.state}`}>{language === 'en' ? head.stateNameEn : head.stateName}</span>
      {head.sensitivity !== 'Open' && <SensitivityTag of={toneOf(head.sensitivity)} />}
      {head.demo && <DemoTag />}
    </>
  );
  const file = (kind: string) => (
    <Button icon={<Icon name="file" />} href={`/api/bulletins/${head.id}/${kind}`} download>
      .{kind}
    </Button>
  );
  return (
    <>
      <PageHead
        title={head.title}
        tag={tag}
        meta={[`${say.asOf} ${time(head.asOf)}`, say.edition(head.edition), head.templateChanged ? say.templateChanged : null]}
        actions={
          <>
            {note && <Button icon={<Icon name="flag" />} onClick={() => note({ name: head.title.slice(0, 120), link: `/bulletins/${head.id}`, facts: [head.title, head.number, `${say.asOf} ${time(head.asOf)}`].filter(Boolean).join('\n'), org: head.org })}>{say.note}</Button>}
            {file('docx')}
            {file('xlsx')}
            <Button icon={<Icon name="print" />} onClick={() => window.print()}>
              {say.print}
            </Button>
          </>
        }
      />
      <div className="page-body bulletin">
        <SignOff of={of} />
        <div className="bulletin-desk">
          <Outline of={of} />
          <Paper of={of} picked={picked} onPick={setPicked} />
          <SidePanel of={of} picked={picked} />
        </div>
      </div>
    </>
  );
}
