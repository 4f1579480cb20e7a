import type { ReactNode } from 'react';
import { Light } from '../../ui/Light';
import { useUiWords } from '../../ui/uiWords';
import { useLocalTime } from '../../ui/when';
import { toneOf } from './tone';
import type { Block, Bulletin } from './types';
import { useBulletinsWords } from './words';

const figuresIn = (block: Block) => [...block.runs, ...(block.table?.rows.flat() ?? [])].filter((run) => run.figure !== null).length;

/** Contents with how many figures stand in each part, and the check of them all. */
export function Outline({ of }: { of: Bulletin }) {
  const say = useBulletinsWords();
  const ui = useUiWords();
  const time = useLocalTime();
  const { numbers, bulletin } = of;
  return (
    <aside className="card bulletin-outline no-print">
      <h2>{say.outline}</h2>
      <ol>
        {partsOf(of.blocks).map((part) => (
          <li key={part.at} className={`level-${part.level}`}>
            <a href={`#block-${part.at}`}>
              <span>{part.name}</span>
              <span className="dim">{part.count > 0 ? part.count : ''}</span>
            </a>
          </li>
        ))}
      </ol>
      <h2>{say.checks}</h2>
      <ul className="bulletin-checks">
        <Check fine={numbers.withSource === numbers.figures}>{say.withSource(numbers.withSource, numbers.figures)}</Check>
        <Check fine={numbers.revised === 0}>{bulletin.frozenAt && numbers.revised > 0 ? say.revisedSince(numbers.revised) : say.agree(numbers.agree, numbers.revised)}</Check>
        {numbers.preliminary > 0 && <Check fine={false}>{say.preliminary(numbers.preliminary)}</Check>}
        {numbers.missing.length > 0 && <Check fine={false}>{say.missing(numbers.missing.length)}</Check>}
        {numbers.missing.map((gap) => (
          <li key={gap.expression + gap.line} className="aux">
            {gap.reason}（{say.lineOf(gap.line)}）
          </li>
        ))}
        {numbers.leftOut.length > 0 && <li>{say.leftOut(numbers.leftOut.length)}</li>}
        {numbers.leftOut.map((one) => (
          <li key={one.name + one.line} className="aux">
            {one.name}：{one.outOfScope ? say.outOfScope : one.reason}
          </li>
        ))}
        {numbers.unseen > 0 && <li className="aux">{say.unseen(numbers.unseen)}</li>}
      </ul>
      <h2>{say.issue}</h2>
      <ul className="aux">
        <li>{say.sensitivity} {ui[toneOf(bulletin.sensitivity)]}</li>
        {bulletin.addressee && <li>{say.addressee} {bulletin.addressee}</li>}
        {bulletin.issuedOn && <li>{say.signer} {bulletin.signer}　{time(bulletin.issuedOn)}</li>}
        {bulletin.frozenAt && <li>{say.frozen}</li>}
      </ul>
    </aside>
  );
}

function Check({ fine, children }: { fine: boolean; children: string }) {
  return (
    <li>
      <Light state={fine ? 'green' : 'yellow'} word={children} />
    </li>
  );
}

interface PartOf {
  at: number;
  level: number;
  name: ReactNode;
  count: number;
}

function partsOf(blocks: readonly Block[]): PartOf[] {
  const parts: PartOf[] = [];
  blocks.forEach((block, at) => {
    if (block.kind === 'heading') parts.push({ at, level: block.level, name: block.runs.map((run) => run.text).join(''), count: 0 });
    else if (block.table) parts.push({ at, level: 2, name: block.table.title, count: figuresIn(block) });
    else if (block.kind === 'paragraph') {
      const last = parts.findLast((part) => blocks[part.at]?.kind === 'heading');
      if (last) last.count += figuresIn(block);
    }
  });
  return parts;
}
