import { useEffect, useRef } from 'preact/hooks';
import type { PassageView } from '../../core/session.ts';
import { SESSION } from '../../ui/strings/session.ts';
import type { SessionParts } from './session-parts.ts';

/** Says once what changed in the passage on screen: how many have chosen, and what was shown. Never who chose what. */
export function useSaid({ model, view }: SessionParts, passage: PassageView): void {
  const before = useRef<{ id: string; n: number; step: string; counts: number } | undefined>(undefined);
  const n = view.people.filter(({ member }) => passage.chosen.includes(member)).length;
  const counted = passage.counts.reduce((sum, { n: of }) => sum + of, 0);
  useEffect(() => {
    const was = before.current;
    before.current = { id: passage.id, n, step: passage.step, counts: counted };
    if (was?.id !== passage.id) return undefined;
    const isShown = passage.step !== 'choose' && (was.step === 'choose' || was.counts !== counted);
    if (!isShown) {
      if (passage.step === 'choose' && was.n !== n)
        model.say(`${SESSION.haveChosen(n, view.people.length)}.`);
      return undefined;
    }
    // The others' choices come one after the other, within a moment: said together.
    const timer = setTimeout(() => model.say(SESSION.revealed(passage.counts)), 400);
    return () => clearTimeout(timer);
  }, [passage.id, n, passage.step, counted]);
}
