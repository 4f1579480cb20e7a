import type { Cockpit } from '../../api/types';
import { Card } from '../../ui/Card';
import { Light } from '../../ui/Light';
import { Empty } from '../../ui/States';
import { Tag } from '../../ui/Tags';
import { ViewLink } from '../../ui/ViewLink';
import { useCockpitWords } from './cockpitWords';

export function RedList({ red }: { red: Cockpit['red'] }) {
  const say = useCockpitWords();
  const more = red.red + red.others > 0 && <ViewLink to="/targets?light=red">{say.allRed(red.red + red.others)}</ViewLink>;
  return (
    <Card title={say.red} sub={red.items.length > 0 && say.redSub(red.red, red.items.length)} tools={more} flush className="red-list">
      {red.items.length === 0 ? (
        <Empty what={say.noRed} why={say.noRedWhy} />
      ) : (
        <ul>
          {red.items.map((item, at) => (
            <li key={at}>
              <Light state="Red" bare />
              <div>
                <p className="spread">
                  {item.target != null ? (
                    <ViewLink to={`/targets/${item.target}`} className="red-title">
                      {item.title}
                    </ViewLink>
                  ) : (
                    <b>{item.title}</b>
                  )}
                  <Tag>{item.kind}</Tag>
                </p>
                <p>{item.line}</p>
                <p className="aux">{item.meta}</p>
              </div>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
