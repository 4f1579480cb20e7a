import { Link } from 'react-router';
import { useViewAddress } from '../../ui/ViewLink';

/** The plan by its title, opened at the sentence; only its title where the person may not open it. */
export function PlanLink({ id, title, sentence }: { id: string | null; title: string; sentence: number | null }) {
  const address = useViewAddress();
  if (id === null) return title;
  return <Link to={`${address(`/plans/${id}`)}${sentence === null ? '' : `#s${sentence}`}`}>{title}</Link>;
}
