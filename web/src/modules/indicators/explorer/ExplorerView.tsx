import type { Explored } from '../../../api/exploreTypes';
import { Card } from '../../../ui/Card';
import { CourseView } from './CourseView';
import { countOf, layoutOf } from './grid';
import { LayoutBar } from './LayoutBar';
import { MapView } from './MapView';
import { Pivot } from './Pivot';
import { RankingView } from './RankingView';
import type { Change, ExploreState } from './state';
import { useExplorerWords } from './words';

interface ViewProps {
  answer: Explored;
  state: ExploreState;
  change: (to: Change) => void;
  /** The selectors the answer was asked with; folding works on them. */
  orgs: readonly string[];
}

/** The answer in the chosen way. */
export function ExplorerView({ answer, state, change, orgs }: ViewProps) {
  const drill = (org: string) => change({ orgs: [org, `children:${org}`] });
  if (state.show === 'chart') return <CourseView answer={answer} state={state} />;
  if (state.show === 'map') return <MapView answer={answer} state={state} change={change} onDrill={drill} />;
  if (state.show === 'ranking') return <RankingView answer={answer} state={state} change={change} onDrill={drill} />;
  return <Table answer={answer} state={state} change={change} orgs={orgs} />;
}

function Table({ answer, state, change, orgs }: ViewProps) {
  const say = useExplorerWords();
  const { rows, cols } = layoutOf(answer, state.rows, state.cols);
  const size = (side: typeof rows) => side.reduce((product, one) => product * countOf(answer, one), 1);
  const fold = (org: string) => {
    const below = `children:${org}`;
    change({ orgs: orgs.includes(below) ? orgs.filter((one) => one !== below) : [...orgs, below] });
  };
  return (
    <Card title={<LayoutBar answer={answer} state={state} change={change} />} footer={<span className="aux">{say.foot(size(rows), size(cols))}　{say.dash}</span>} flush className="explorer-table">
      <div className="explorer-scroll"><Pivot answer={answer} state={{ ...state, orgs }} onFold={fold} /></div>
    </Card>
  );
}
