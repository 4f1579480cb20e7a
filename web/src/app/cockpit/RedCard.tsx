import type { Lagging, RedList } from '../../api/types';
import { Card } from '../../ui/Card';
import { Light } from '../../ui/Light';
import { Empty } from '../../ui/States';
import { Tag } from '../../ui/Tags';
import { ViewLink } from '../../ui/ViewLink';
import { useLocalTime } from '../../ui/when';
import { useLanguage, useNamed } from '../../ui/words';
import { ToolButton } from '../../ui/Drawer';
import { useNote } from '../../ui/noteContext';
import { useCockpitWords } from './cockpitWords';

const SHOWN = 5;

export function RedCard({ red }: { red: RedList }) {
  const say = useCockpitWords();
  return (
    <Card title={say.red} sub={red.items.length > 0 && say.redSub(red.red, red.yellow)} tools={<ViewLink to="/targets">{say.allTargets}</ViewLink>} flush className="red-list">
      {red.items.length === 0 ? (
        <Empty what={say.noRed} why={say.noRedWhy} />
      ) : (
        <ul>
          {red.items.slice(0, SHOWN).map((item) => (
            <Item key={item.target} item={item} />
          ))}
        </ul>
      )}
    </Card>
  );
}

function Item({ item }: { item: Lagging }) {
  const say = useCockpitWords();
  const named = useNamed();
  const { language } = useLanguage();
  const time = useLocalTime();
  const note = useNote();
  return (
    <li>
      <Light state={item.light} bare />
      <div>
        <p className="spread">
          <ViewLink to={`/targets/${item.target}`} className="red-title">
            {named({ name: item.title, nameEn: item.titleEn })}
          </ViewLink>
          <Tag>{named({ name: item.orgName, nameEn: item.orgNameEn })}</Tag>
        </p>
        <p>{language === 'en' ? item.whyEn : item.why}</p>
        <p className="aux">{[item.ownerName, item.due && say.due(time(item.due))].filter(Boolean).join(' · ')}</p>
      </div>
      {note && item.light === 'red' && <ToolButton icon="flag" title={say.assign} onClick={() => note({ name: item.title, link: `/targets/${item.target}`, facts: item.why, org: item.org, target: item.target })} />}
    </li>
  );
}
