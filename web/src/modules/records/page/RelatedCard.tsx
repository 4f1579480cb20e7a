import type { RecordItem } from '../../../api/recordItemTypes';
import type { RecordTypeView } from '../../../api/recordTypes';
import { Card } from '../../../ui/Card';
import { Icon } from '../../../ui/Icon';
import { ViewLink } from '../../../ui/ViewLink';
import { useNames } from '../names';
import { usePageWords } from '../pageWords';

/** Records that fields of this one lead to. */
export function RelatedCard({ type, item }: { type: RecordTypeView; item: RecordItem }) {
  const say = usePageWords();
  const names = useNames();
  const links = type.fields.flatMap((field) => (item.links[field.key] ? [{ field, link: item.links[field.key] }] : []));
  if (links.length === 0) return null;
  return (
    <Card title={say.related} sub={links.length}>
      <ul className="file-list">
        {links.map(({ field, link }) => link && (
          <li key={field.key}>
            <Icon name="link" />
            <ViewLink to={`/records/${link.type}/${link.id}`}>
              <span className="file-slot">{names.label(field)}</span>
              {link.title}
            </ViewLink>
            <span className="aux">{link.number}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
