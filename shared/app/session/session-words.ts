/** What a session's passages are called, and how they compare, for screens. */
import { writeShort } from '../../core/citation.ts';
import type { PassageView, SessionView } from '../../core/session.ts';
import { agreementWords, coefficients, splitWords, type ShownPassage } from '../../scrutiny/agreement.ts';
import type { AgreementProps } from '../../ui/session/Agreement.tsx';
import { SESSION } from '../../ui/strings/session.ts';

/** "3.12", or "Passage 4" where it has no number. */
export function passageLabel(view: SessionView, passage: PassageView): string {
  const place = writeShort(passage.sel).replace(/^paragraph /, '');
  return place === '' ? SESSION.passage(view.passages.indexOf(passage) + 1) : place;
}

export function shownPassages(view: SessionView): readonly ShownPassage[] {
  return view.passages
    .filter(({ step, counts }) => step !== 'choose' && counts.length > 0)
    .map((passage) => ({ label: passageLabel(view, passage), counts: passage.counts, sets: passage.sets }));
}

export function agreementOf(view: SessionView): AgreementProps {
  const shown = shownPassages(view);
  const apart = shown
    .map(({ label, counts }) => ({
      label,
      split: splitWords(counts),
      counts: counts.filter(({ said }) => said !== null),
    }))
    .filter(({ counts }) => counts.length > 1);
  return { sentence: agreementWords(shown), apart, ...coefficients(shown) };
}

/** 0 to 3: choose alone, show all, talk, agree. */
export function stepOf({ step }: PassageView): number {
  return step === 'choose' ? 0 : step === 'talk' ? 2 : 3;
}
