/** What kind of finding a passage is, and why. Rules: SPEC.md [R101] to [R110]. */
import type { Kind } from '../../core/kind.ts';
import type { Cue } from './cue.ts';
import { CUES } from './cues.ts';
import { CHANGE, COUNT, figuresOnly, MONEY, PERCENT } from './figures.ts';
import { noiseOf } from './noise.ts';
import type { Frame, Passage } from './passage.ts';
import { riskLine } from './risk-lines.ts';
import { mainClause, withoutNames } from './telling-words.ts';

export interface Verdict {
  readonly kind: Kind;
  readonly because: string;
  readonly label?: string;
  readonly group?: { readonly id: string; readonly name: string };
}

const THAT = /^t ?h ?a ?t\b/i;
/** How what is resolved begins. */
const RESOLVES = /^(?:t ?h ?a ?t|approve|agree|note|endorse|delegate|receive|adopt|request|support)\b/i;
/** What every meeting resolves. */
const PROCEDURE = /\bminutes of the\b|\bpress and public\b/i;
/** What a sentence must weigh to be suggested. */
const ENOUGH = 2;

export function judge(passage: Passage): Verdict | undefined {
  const risk = riskLine(passage);
  if (risk !== undefined) return { kind: 'risk', because: risk };
  const resolved = ofForm(passage);
  if (resolved !== undefined) return resolved;
  if (noiseOf(passage) !== undefined) return undefined;
  return bySection(passage) ?? byFrame(passage) ?? byWords(passage);
}

/** "That … be noted" is a resolution, whatever it names: "the recommendations referred to in appendix 1". [R132] */
function ofForm(passage: Passage): Verdict | undefined {
  const { text, frame, section } = passage;
  const isPlaced = frame !== undefined || section === 'recommendations' || section === 'decision';
  return isPlaced || !THAT.test(text) || PROCEDURE.test(text) ? undefined : byResolution(passage);
}

/** Numbered resolutions below "Recommendations", and what stands below "RESOLVED". [R101] */
function bySection({ section, heading = '', said: text, shape, frame }: Passage): Verdict | undefined {
  if (section !== 'recommendations' && section !== 'decision') return undefined;
  if (frame !== undefined && frame.from === 'lead-in' && frame.signal.side !== 'each') return undefined;
  const isNoted =
    section === 'decision' &&
    /^(?:the )?(?:[\w-]+ ){0,4}(?:committee|cabinet|council|panel|board|executive|members|commission) (?:also |unanimously )?(?:noted|agreed|approved|endorsed|resolved|accepted|supported)\b/i.test(
      text,
    );
  const isResolution =
    isNoted ||
    shape === 'item' ||
    /^(?:that|to)\b|^(?:the )?(?:committee|cabinet|council|panel|board|executive|members)\b.*\b(?:is|are|note|agree|approve)/i.test(
      text,
    );
  if (
    !isResolution ||
    (section === 'decision' && shape !== 'item' && !isNoted && !/^(?:that|to)\b/i.test(text))
  )
    return undefined;
  const kind = section === 'decision' ? 'decision' : 'recommendation';
  return {
    kind,
    because: `Under “${heading.trim()}”`,
    group: { id: 'section', name: heading.trim() },
  };
}

/** Below a lead-in, in a column or under a heading that takes a side. [R102] [R103] */
function byFrame(passage: Passage): Verdict | undefined {
  const { frame, said: text, isFirst, shape } = passage;
  if (frame?.signal.tracks === true) return ofProgress(text, frame);
  if (frame === undefined || frame.signal.side === 'each' || frame.signal.side === 'none') return undefined;
  const { side, label, orRisk } = frame.signal;
  if (frame.from === 'heading' && shape === 'sentence') return byHeading(passage, frame, side);
  const words = weigh(text);
  let kind: Kind =
    side === 'recommendation' && passage.isDecided === true && /^that\b/i.test(frame.words)
      ? 'decision'
      : side;
  if (side === 'strength' || side === 'development' || side === 'risk' || side === 'action') {
    if (isFigure(text)) kind = 'indicator';
    else if (
      side === 'action' &&
      STANDS.test(text) &&
      words?.cue.kind === 'strength' &&
      words.score >= ENOUGH
    )
      kind = 'strength';
    else if (
      orRisk === true &&
      /\b(?:risks?|threats?|capacity|chang(?:es?|ing) (?:in|at|to)|loss|uncertain\w*)\b/i.test(text)
    )
      kind = 'risk';
    else if (
      (side === 'strength' || side === 'risk') &&
      !isFirst &&
      words?.cue.kind === 'action' &&
      words.score > ENOUGH
    )
      kind = 'action';
  }
  return { kind, because: becauseOf(frame), label, group: { id: frame.id, name: frame.words } };
}

/** What is told of an action is what was done, unless its words say something else. [R141] */
function ofProgress(text: string, frame: Frame): Verdict {
  const words = weigh(text);
  if (words !== undefined && words.score >= ENOUGH) return { kind: words.cue.kind, because: saying(words) };
  return { kind: 'action', because: becauseOf(frame) };
}

/** A whole sentence among actions may tell how things stand. */
const STANDS = /^(?!that\b).*\b(?:is|are|was|were|remain(?:s|ed)?)\b/i;

/** A heading alone is a weaker sign: a sentence must say something itself. */
function byHeading({ said: text }: Passage, frame: Frame, side: Kind): Verdict | undefined {
  const found = weigh(text, side);
  if (found === undefined || found.score < ENOUGH - 0.5) return undefined;
  return found.cue.kind === side
    ? {
        kind: side,
        because: becauseOf(frame),
        label: frame.signal.label,
        group: { id: frame.id, name: frame.words },
      }
    : { kind: found.cue.kind, because: saying(found) };
}

function byWords(passage: Passage): Verdict | undefined {
  const { said, text, section, shape, heading = '' } = passage;
  const resolved = byResolution(passage);
  if (resolved !== undefined) return resolved;
  if (shape === 'row') {
    const group = { id: 'figures', name: heading === '' ? 'Table of figures' : heading.trim() };
    return { kind: 'indicator', because: 'A row of a table of figures', group };
  }
  const found = weigh(said, section === 'risk' ? 'risk' : undefined);
  if (found !== undefined && found.score >= enoughFor(passage)) {
    const isResolved =
      passage.isDecided === true && found.cue.kind === 'recommendation' && RESOLVES.test(text);
    return { kind: isResolved ? 'decision' : found.cue.kind, because: saying(found) };
  }
  return said === text ? byForm(passage) : undefined;
}

/** "…, be noted": how a resolution ends, wherever it stands. [R132] */
const RESOLVED_END =
  /\b(be|was|were) (?:also )?(?:noted|approved|agreed|endorsed|adopted|accepted|acknowledged|authorised|delegated|received)(?: (?:for|in|as|by|to) [^,;.]{3,40})?[;,.]?(?: and)?[.;]?$/i;

function byResolution({ text, isAlone, isDecided }: Passage): Verdict | undefined {
  const end = RESOLVED_END.exec(text);
  const isForm = end !== null && !/\bquestions\b/i.test(text) && (isAlone || THAT.test(text));
  if (!isForm) return undefined;
  const isDone = isDecided === true || /^(?:was|were)$/i.test(end[1] ?? '');
  return { kind: isDone ? 'decision' : 'recommendation', because: `Says “${end[0].trim().slice(0, 60)}”` };
}

function enoughFor({ said, text, section, frame }: Passage): number {
  if (section === 'reasons') return ENOUGH + 1;
  if (said !== text) return ENOUGH - 0.5;
  return frame?.signal.side === 'each' ? ENOUGH - 0.2 : ENOUGH;
}

/** The findings of a review, listed without words of praise or blame, are praise. */
function byForm({ frame, shape, text }: Passage): Verdict | undefined {
  if (frame?.signal.side !== 'each' || shape !== 'item') return undefined;
  if (!/\b(?:headlines?|findings|key messages|feedback)\b/i.test(frame.words) || /\bnot?\b/i.test(text))
    return undefined;
  return { kind: 'strength', because: becauseOf(frame), group: { id: frame.id, name: frame.words } };
}

interface Found {
  readonly score: number;
  /** The heaviest cue of the kind that wins. */
  readonly cue: Cue;
  readonly words: string;
}

/** Where kinds weigh the same, the earlier. */
const ORDER: readonly Kind[] = [
  'recommendation',
  'decision',
  'indicator',
  'risk',
  'development',
  'strength',
  'action',
];

export function weigh(words: string, favoured?: Kind): Found | undefined {
  const main = mainClause(words);
  if (main !== words) {
    const found = weigh(main, favoured);
    if (found !== undefined && found.score >= ENOUGH) return found;
  }
  const text = withoutNames(words);
  const figures = figuresOnly(text);
  const sums = new Map<Kind, { score: number; cue: Cue; words: string }>();
  const add = (cue: Cue, from: string): void => {
    const found = cue.pattern.exec(from);
    if (found === null) return;
    const sum = sums.get(cue.kind);
    if (sum === undefined) sums.set(cue.kind, { score: cue.weight, cue, words: found[0] });
    else {
      if (cue.weight > sum.cue.weight) Object.assign(sum, { cue, words: found[0] });
      sum.score += cue.weight * 0.6;
    }
  };
  for (const cue of CUES) add(cue, cue.inFigures ? figures : text);
  const favour = favoured === undefined ? undefined : sums.get(favoured);
  if (favour !== undefined) favour.score += 2;
  let best: Found | undefined;
  for (const kind of ORDER) {
    const sum = sums.get(kind);
    if (sum !== undefined && (best === undefined || sum.score > best.score)) best = sum;
  }
  return best;
}

function isFigure(text: string): boolean {
  const figures = figuresOnly(text);
  return (
    PERCENT.test(figures) ||
    CHANGE.test(figures) ||
    MONEY.test(figures) ||
    /\bdown (?:to|from) \d/.test(figures) ||
    /^\d{1,4} (?:had|have|has|were|was|are|is)\b/.test(figures) ||
    (/\b\d+ /.test(figures) && COUNT.test(figures))
  );
}

function saying({ words }: Found): string {
  return `Says “${words.trim().replace(/\s+/g, ' ').slice(0, 60)}”`;
}

function becauseOf({ from, words }: Frame): string {
  if (from === 'column') return `In the column “${words}”`;
  if (from === 'row') return `In the row “${words}”`;
  return from === 'heading' ? `Under “${words}”` : `After “${words}”`;
}
