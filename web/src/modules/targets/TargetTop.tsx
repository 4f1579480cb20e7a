import type { TargetRow } from '../../api/targetTypes';
import { FigureText } from '../../ui/Figures';
import { Light } from '../../ui/Light';
import { PaceBar } from '../../ui/Pace';
import { Card } from '../../ui/Card';
import { ViewLink } from '../../ui/ViewLink';
import { useLocalTime } from '../../ui/when';
import { useLanguage } from '../../ui/words';
import { Rise } from './Rise';
import { useTargetsWords } from './words';

/** The number, where it stands, how far that is, and whose it is. */
export function TargetTop({ row }: { row: TargetRow }) {
  const say = useTargetsWords();
  const time = useLocalTime();
  const { language } = useLanguage();
  const english = language === 'en';
  return (
    <Card flush>
      <div className="target-top">
        <div>
          <p className="aux">{`${english ? row.periodLabelEn : row.periodLabel} ${say.goal}`}</p>
          <p className="big">{english ? row.goal.textEn : row.goal.text}</p>
          <p className="aux">{row.base ? `${row.baseYear ?? ''} ${say.base} ${english ? row.base.textEn : row.base.text}` : `${say.base} —`}</p>
        </div>
        <div>
          <p className="aux">{`${say.latest} ${english ? row.latestLabelEn : row.latestLabel}`}</p>
          <p className="big">{row.latest ? <FigureText figure={row.latest} unit /> : '—'}</p>
          <p>
            <Rise figure={row.yoy} />
            {row.actual && <span className="aux">{` ${say.actual} ${english ? row.actual.textEn : row.actual.text}`}</span>}
          </p>
        </div>
        <div>
          <p className="spread">
            <span className="aux">
              {say.donePace} %
            </span>
            <Light state={row.light} word={row.lack ? say.lack[row.lack] : undefined} />
          </p>
          <p className="big">
            {row.completion.text} <span className="dim">/ {row.pace.text}</span>
          </p>
          <PaceBar done={row.completion.value} pace={row.pace.value} />
        </div>
        <div>
          <p className="aux">{say.owner}</p>
          <p className="big">{row.ownerName || say.noDepartment}</p>
          <p className="aux">{[row.person, row.due && `${say.due} ${time(row.due)}`].filter(Boolean).join(' · ')}</p>
        </div>
      </div>
      <p className="target-why">
        {english ? row.whyEn : row.why} <ViewLink to={`/indicators/${row.indicator}`}>{say.openIndicator}</ViewLink>
      </p>
      {row.clash && <p className="target-why">{row.clash}</p>}
    </Card>
  );
}
