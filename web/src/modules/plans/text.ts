import type { PlanBlock, PlanChange, PlanSentence, PlanText, Tie } from '../../api/planTypes';
import type { ClaimRow } from '../../api/reviewTypes';

/** What lies over the words of a sentence: a tie, a claim, something found, an insertion, the present selection. */
export interface Layer { kind: 'tie' | 'found' | 'inserted' | 'picked' | 'claim'; start: number; end: number; title?: string; claim?: ClaimRow; current?: boolean }

export interface Picked { sentence: number; start: number; end: number }

/** A box (专栏) holds all that stands below its heading; everything else stands by itself. */
export function boxed(blocks: readonly PlanBlock[]): PlanBlock[][] {
  const groups: PlanBlock[][] = [];
  let box: PlanBlock | null = null;
  for (const block of blocks.filter((one) => one.kind !== 'note')) {
    const ends = box && (block.level < box.level || (block.kind === 'heading' && block.level === box.level));
    if (ends) box = null;
    if (box) groups.at(-1)?.push(block);
    else groups.push([block]);
    if (!box && block.isBox) box = block;
  }
  return groups;
}

export function sentencesOf(blocks: readonly PlanBlock[]): PlanSentence[] {
  return blocks.flatMap((block) => [...block.sentences, ...block.rows.flatMap((row) => row.sentences)]);
}

/** Headings above a sentence, the outermost first. */
export function pathTo({ outline }: PlanText, sentence: number): string[] {
  const above: { level: number; text: string }[] = [];
  for (const entry of outline) {
    if (entry.sentence > sentence) break;
    while (above.length > 0 && (above.at(-1)?.level ?? 0) >= entry.level) above.pop();
    above.push(entry);
  }
  return above.map((entry) => entry.text);
}

/** The sentences in which words stand, each place once. */
export function search(sentences: readonly PlanSentence[], sought: string): Picked[] {
  const words = sought.trim().toLowerCase();
  if (!words) return [];
  return sentences.flatMap(({ order, text }) => places(text.toLowerCase(), words).map((start) => ({ sentence: order, start, end: start + words.length })));
}

function places(text: string, words: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) found.push(at);
  return found;
}

/** Where an insertion stands in its sentence; none when only a part of it does. */
export function insertedIn({ text }: PlanSentence, changes: readonly PlanChange[], title: (change: PlanChange) => string): Layer[] {
  return changes.flatMap((change) => {
    const start = change.kind === 'Inserted' ? text.indexOf(change.text) : -1;
    return start < 0 || !change.text ? [] : [{ kind: 'inserted' as const, start, end: start + change.text.length, title: title(change) }];
  });
}

/** A place on the rail beside the text. */
export interface RailMark { sentence: number; title: string; kind: string; claim?: ClaimRow }

/** Claims where there are any, otherwise ties. */
export function railMarks(claims: readonly ClaimRow[], ties: readonly Tie[]): RailMark[] {
  return claims.length > 0
    ? claims.map((claim) => ({ sentence: claim.sentence, title: `#${claim.number} ${claim.label}`, kind: claim.state, claim }))
    : ties.map((tie) => ({ sentence: tie.sentence, title: `${tie.indicatorName} ${tie.goal.text}`, kind: '' }));
}

export function tieLayers(ties: readonly Tie[]): Layer[] {
  return ties.map(({ start, end }) => ({ kind: 'tie', start, end }));
}

/** The words cut where a layer begins or ends. */
export function pieces(text: string, layers: readonly Layer[]): { text: string; over: Layer[]; end: number }[] {
  const cuts = [...new Set([0, text.length, ...layers.flatMap(({ start, end }) => [start, end])])].filter((at) => at >= 0 && at <= text.length).sort((a, b) => a - b);
  return cuts.slice(1).map((end, at) => {
    const start = cuts[at] ?? 0;
    return { text: text.slice(start, end), end, over: layers.filter((layer) => layer.start < end && layer.end > start) };
  });
}

/** What the person has selected, when it lies inside one sentence; 'across' when it does not, null when nothing is. */
export function selectedWords(selection: Selection | null): Picked | 'across' | null {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const first = wordsAround(range.startContainer);
  const last = wordsAround(range.endContainer);
  if (!first || !last || first.dataset.words !== last.dataset.words) return selection.toString().trim() ? 'across' : null;
  const start = Number(first.dataset.from) + lengthBefore(first, range.startContainer, range.startOffset);
  const end = Number(last.dataset.from) + lengthBefore(last, range.endContainer, range.endOffset);
  return start < end ? { sentence: Number(first.dataset.words), start, end } : null;
}

function wordsAround(node: Node): HTMLElement | null {
  return (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>('[data-words]') ?? null;
}

function lengthBefore(element: HTMLElement, node: Node, offset: number) {
  const before = document.createRange();
  before.setStart(element, 0);
  before.setEnd(node, offset);
  return before.toString().length;
}

interface Laid { ties: readonly Tie[]; claims: readonly ClaimRow[]; current: string | null; hits: readonly Picked[]; picked: Picked | null; title: ((change: PlanChange) => string) | null }

/** Everything that lies over the sentences, by their order. */
export function layersOf(text: PlanText, { ties, claims, current, hits, picked, title }: Laid) {
  const layers = new Map<number, Layer[]>();
  const lay = (order: number, more: readonly Layer[]) => {
    if (more.length > 0) layers.set(order, [...(layers.get(order) ?? []), ...more]);
  };
  for (const tie of claims.length > 0 ? [] : ties) lay(tie.sentence, tieLayers([tie]));
  for (const claim of claims) lay(claim.sentence, [{ kind: 'claim', start: claim.start, end: claim.end, title: claim.label, claim, current: claim.id === current }]);
  for (const { sentence, start, end } of hits) lay(sentence, [{ kind: 'found', start, end }]);
  if (title) for (const sentence of sentencesOf(text.blocks)) lay(sentence.order, insertedIn(sentence, text.changes.filter((change) => change.sentence === sentence.order), title));
  if (picked) lay(picked.sentence, [{ kind: 'picked', start: picked.start, end: picked.end }]);
  return layers;
}

/** Notes by the sentence that calls them. */
export function notesOf({ blocks }: PlanText) {
  const notes = new Map<number, PlanText['blocks']>();
  for (const note of blocks) if (note.kind === 'note' && note.anchor !== null) notes.set(note.anchor, [...(notes.get(note.anchor) ?? []), note]);
  return notes;
}
