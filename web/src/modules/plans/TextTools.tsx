import { Checkbox, Input } from 'antd';
import { ToolButton } from '../../ui/Drawer';
import { Icon } from '../../ui/Icon';
import { useUiWords } from '../../ui/uiWords';
import { usePlansWords } from './words';

interface TextToolsProps {
  sought: string;
  onSeek: (words: string) => void;
  hits: number;
  hit: number;
  onStep: (step: number) => void;
  changes: number;
  hidden: number;
  showChanges: boolean;
  onChanges: (show: boolean) => void;
  tied: number;
}

/** The head of the text: how much is tied, tracked changes, search with Enter and Shift+Enter. */
export function TextTools({ sought, onSeek, hits, hit, onStep, changes, hidden, showChanges, onChanges, tied }: TextToolsProps) {
  const say = usePlansWords();
  const ui = useUiWords();
  return (
    <header className="card-head no-print">
      <h2>{say.text}</h2>
      <span className="aux">{say.tied(tied)}</span>
      <span className="card-tools">
        {changes + hidden > 0 && <Checkbox checked={showChanges} onChange={(event) => onChanges(event.target.checked)}>{say.showChanges(changes, hidden)}</Checkbox>}
        <Input
          size="small" type="search" className="plan-search" prefix={<Icon name="search" size={14} />} placeholder={say.search} aria-label={say.search} value={sought}
          suffix={sought && <span className="dim" role="status">{hits > 0 ? say.hits(hit + 1, hits) : say.noHits}</span>}
          onChange={(event) => onSeek(event.target.value)}
          onKeyDown={(event) => event.key === 'Enter' && onStep(event.shiftKey ? -1 : 1)}
        />
        <ToolButton icon="up" title={ui.previous} onClick={() => onStep(-1)} />
        <ToolButton icon="down" title={ui.next} onClick={() => onStep(1)} />
      </span>
    </header>
  );
}
