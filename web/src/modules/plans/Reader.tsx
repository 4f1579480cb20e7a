import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import type { PlanText, Tie } from '../../api/planTypes';
import { Changes, useChangeTitle } from './Changes';
import { Outline } from './Outline';
import { OverlayContext, PlanDocument } from './PlanDocument';
import type { Overlay } from './PlanDocument';
import { Rail } from './Rail';
import { SidePanel } from './SidePanel';
import { insertedIn, search, selectedWords, sentencesOf, tieLayers } from './text';
import type { Layer, Picked } from './text';
import { TextTools } from './TextTools';
import { useFlash, useReaderKeys, useSection } from './reading';
import { usePlansWords } from './words';

/** Contents, text and, when words are picked, what can be done with them. */
export function Reader({ text, ties, tiesFailed }: { text: PlanText; ties: readonly Tie[]; tiesFailed: boolean }) {
  const say = usePlansWords();
  const frame = useRef<HTMLDivElement>(null);
  const [picked, setPicked] = useState<Picked | null>(null);
  const [across, setAcross] = useState(false);
  const [sought, setSought] = useState('');
  const [hit, setHit] = useState(0);
  const [showChanges, setShowChanges] = useState(false);
  const sentences = useMemo(() => sentencesOf(text.blocks), [text]);
  const hits = useMemo(() => search(sentences, sought), [sentences, sought]);
  const { hash } = useLocation();
  const flash = useFlash();
  const section = useSection(frame, text.outline);

  const pick = useCallback((sentence: number) => {
    const whole = sentences.find(({ order }) => order === sentence);
    if (!whole) return;
    setAcross(false);
    setPicked({ sentence, start: 0, end: whole.text.length });
  }, [sentences]);
  const goTo = useCallback((sentence: number) => { pick(sentence); flash(`s${sentence}`, false); }, [pick, flash]);
  const close = useCallback(() => { setPicked(null); setAcross(false); }, []);
  useReaderKeys(sentences, ties, picked, goTo, close);
  useEffect(() => {
    if (hash) flash(decodeURIComponent(hash.slice(1)), true);
  }, [hash, flash]);

  // A click picks the whole sentence, unless it ends a selection; drawing what was picked has already let the browser's selection go.
  const selecting = useRef(false);
  const pickClicked = useCallback((sentence: number) => {
    if (!selecting.current) pick(sentence);
  }, [pick]);
  const takeSelection = () => {
    const words = selectedWords(window.getSelection());
    selecting.current = words !== null;
    setAcross(words === 'across');
    if (words && words !== 'across') setPicked(words);
  };
  const seek = (step: number) => {
    const next = hits.length === 0 ? 0 : (hit + step + hits.length) % hits.length;
    setHit(next);
    if (hits[next]) flash(`s${hits[next].sentence}`, false);
  };
  const title = useChangeTitle();
  const layers = useMemo(() => layersOf(text, ties, hits, picked, showChanges ? title : null), [text, ties, hits, picked, showChanges, title]);
  const overlay = useMemo<Overlay>(() => ({ layers, notes: notesOf(text), picked: picked?.sentence ?? null, pick: pickClicked }), [layers, text, picked, pickClicked]);
  const { plan, changes } = text;
  return (
    <div className={picked ? 'plan-reader with-panel' : 'plan-reader'}>
      <Outline entries={text.outline} ties={ties} current={section} />
      <section className="card plan-text" aria-label={say.text}>
        <TextTools
          sought={sought} onSeek={(words) => { setSought(words); setHit(0); }} hits={hits.length} hit={hit} onStep={seek}
          changes={changes.length} hidden={text.hidden.length} showChanges={showChanges} onChanges={setShowChanges} tied={new Set(ties.map(({ sentence }) => sentence)).size}
        />
        <div className="plan-frame">
          <div className="plan-scroll" ref={frame} onMouseUp={takeSelection} tabIndex={0} aria-label={say.text}>
            {plan.isDigest && <p className="plan-digest">{say.digestNotice(plan.original || plan.title)}</p>}
            {tiesFailed && <p className="aux no-print" role="status">{say.noTies}</p>}
            {across && <p className="plan-across" role="status">{say.acrossSentences}</p>}
            {showChanges && <Changes changes={changes} hidden={text.hidden} />}
            <article className="plan-document">
              <OverlayContext value={overlay}>
                <PlanDocument text={text} />
              </OverlayContext>
            </article>
          </div>
          <Rail frame={frame} ties={ties} picked={picked?.sentence ?? null} onPick={goTo} />
        </div>
        <footer className="plan-keys aux no-print">
          <span><kbd>J</kbd> <kbd>K</kbd> {say.keys}</span>
          <span><kbd>Shift</kbd> <kbd>J</kbd> <kbd>K</kbd> {say.walk}</span>
          <span><kbd>Esc</kbd> {say.esc}</span>
        </footer>
      </section>
      {picked && <SidePanel text={text} picked={picked} ties={ties} onPick={setPicked} onClose={close} />}
    </div>
  );
}

function layersOf(text: PlanText, ties: readonly Tie[], hits: readonly Picked[], picked: Picked | null, title: ReturnType<typeof useChangeTitle> | null) {
  const layers = new Map<number, Layer[]>();
  const lay = (order: number, more: readonly Layer[]) => {
    if (more.length > 0) layers.set(order, [...(layers.get(order) ?? []), ...more]);
  };
  for (const tie of ties) lay(tie.sentence, tieLayers([tie]));
  for (const { sentence, start, end } of hits) lay(sentence, [{ kind: 'found', start, end }]);
  if (title) for (const sentence of sentencesOf(text.blocks)) lay(sentence.order, insertedIn(sentence, text.changes.filter((change) => change.sentence === sentence.order), title));
  if (picked) lay(picked.sentence, [{ kind: 'picked', start: picked.start, end: picked.end }]);
  return layers;
}

function notesOf({ blocks }: PlanText) {
  const notes = new Map<number, PlanText['blocks']>();
  for (const note of blocks) if (note.kind === 'note' && note.anchor !== null) notes.set(note.anchor, [...(notes.get(note.anchor) ?? []), note]);
  return notes;
}
