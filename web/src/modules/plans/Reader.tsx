import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import type { PlanText, Tie } from '../../api/planTypes';
import type { ClaimRow, Claims } from '../../api/reviewTypes';
import { useFaultSentence } from '../../ui/faultWords';
import { Changes, useChangeTitle } from './Changes';
import { ClaimPanel } from './ClaimPanel';
import { KeyLine } from './KeyLine';
import { Outline } from './Outline';
import { HandContext, Overlays } from './overlays';
import { PlanDocument } from './PlanDocument';
import { Rail } from './Rail';
import { useAdd, useReviewAddress } from './review';
import { SidePanel } from './SidePanel';
import { layersOf, notesOf, railMarks, search, selectedWords, sentencesOf } from './text';
import type { Picked } from './text';
import { TextTools } from './TextTools';
import { useFlash, useReaderKeys, useSection } from './reading';
import { useReviewing } from './reviewing';
import { usePlansWords } from './words';

interface ReaderProps {
  text: PlanText;
  ties: readonly Tie[];
  tiesFailed: boolean;
  claims: Claims | undefined;
  /** The claims that pass the filters; J and K walk through these. */
  walked: readonly ClaimRow[];
}

/** Contents, text with its claims and, beside it, the card of one claim or what can be done with picked words. */
export function Reader({ text, ties, tiesFailed, claims, walked }: ReaderProps) {
  const say = usePlansWords();
  const sentenceOf = useFaultSentence();
  const may = claims?.mayReview ?? false;
  const frame = useRef<HTMLDivElement>(null);
  const [picked, setPicked] = useState<Picked | null>(null);
  const [across, setAcross] = useState(false);
  const [sought, setSought] = useState('');
  const [hit, setHit] = useState(0);
  const [showChanges, setShowChanges] = useState(false);
  const sentences = useMemo(() => sentencesOf(text.blocks), [text]);
  const hits = useMemo(() => search(sentences, sought), [sentences, sought]);
  const { hash } = useLocation();
  const address = useReviewAddress();
  const flash = useFlash();
  const section = useSection(frame, text.outline);
  const add = useAdd(text.plan.id);
  const current = (picked ? undefined : claims?.claims.find(({ id }) => id === address.claim)) ?? null;
  const { put } = address;
  const show = useCallback((claim: ClaimRow | null) => {
    setPicked(null);
    put('claim', claim?.id ?? null);
    if (claim) flash(`s${claim.sentence}`, false);
  }, [put, flash]);
  const review = useReviewing(text.plan.id, claims?.claims ?? [], walked, current, show);

  const pick = useCallback((sentence: number) => {
    const whole = sentences.find(({ order }) => order === sentence);
    if (!whole) return;
    setAcross(false);
    setPicked({ sentence, start: 0, end: whole.text.length });
  }, [sentences]);
  const goTo = useCallback((sentence: number) => { pick(sentence); flash(`s${sentence}`, false); }, [pick, flash]);
  const close = useCallback(() => { setPicked(null); setAcross(false); put('claim', null); }, [put]);
  const addClaim = useCallback(() => {
    if (picked && may) add.mutate({ plan: text.plan.id, ...picked }, { onSuccess: ({ id }) => { setPicked(null); put('claim', id); } });
  }, [picked, may, add, text, put]);
  useReaderKeys({ sentences, ties, picked, walks: walked.length > 0, goTo, close, step: review.step, undo: review.undo, add: addClaim });
  useEffect(() => {
    if (hash) flash(decodeURIComponent(hash.slice(1)), true);
  }, [hash, flash]);
  const linked = useRef(false);
  useEffect(() => {
    if (linked.current || !claims) return;
    linked.current = true;
    const meant = claims.claims.find(({ id }) => id === address.claim);
    if (meant) flash(`s${meant.sentence}`, true);
  }, [claims, address.claim, flash]);

  // A click picks the whole sentence, unless it ends a selection; drawing what was picked has already let the browser's selection go.
  const selecting = useRef(false);
  const pickClicked = useCallback((sentence: number) => {
    if (!selecting.current) pick(sentence);
  }, [pick]);
  const pickClaim = useCallback((claim: ClaimRow) => {
    if (!selecting.current) { setPicked(null); put('claim', claim.id); }
  }, [put]);
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
  const [overlays] = useState(() => new Overlays());
  const sentencePicked = picked?.sentence ?? null;
  useLayoutEffect(() => {
    overlays.lay(layersOf(text, { ties, claims: walked, current: current?.id ?? null, hits, picked, title: showChanges ? title : null }), sentencePicked);
  }, [overlays, text, ties, walked, current, hits, picked, showChanges, title, sentencePicked]);
  const hand = useMemo(() => ({ overlays, notes: notesOf(text), pick: pickClicked, pickClaim }), [overlays, text, pickClicked, pickClaim]);
  const marks = useMemo(() => railMarks(walked, ties), [walked, ties]);
  const { plan, changes } = text;
  return (
    <div className={picked ?? current ? 'plan-reader with-panel' : 'plan-reader'}>
      <Outline entries={text.outline} ties={ties} claims={claims} current={section} />
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
            {add.error && <p className="plan-across refusal" role="alert">{sentenceOf(add.error)}</p>}
            {showChanges && <Changes changes={changes} hidden={text.hidden} />}
            <article className="plan-document">
              <HandContext value={hand}>
                <PlanDocument text={text} />
              </HandContext>
            </article>
          </div>
          <Rail frame={frame} marks={marks} picked={sentencePicked ?? current?.sentence ?? null} onPick={({ claim, sentence }) => (claim ? show(claim) : goTo(sentence))} />
        </div>
        <KeyLine reviewing={walked.length > 0} />
      </section>
      {picked && <SidePanel text={text} picked={picked} ties={ties} onPick={setPicked} onClose={close} onAdd={may ? addClaim : undefined} />}
      {current && (
        <ClaimPanel
          key={`${current.id}.${current.version}`} text={text} claim={current} may={may} at={walked.findIndex(({ id }) => id === current.id)} of={walked.length}
          busy={review.busy} fault={review.fault} onStep={review.step} onDecide={review.decide} onClose={close}
        />
      )}
    </div>
  );
}
