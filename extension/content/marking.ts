/**
 * What keys and buttons do to the selected words. A second key on the same selection changes the finding just made; it
 * never makes another.
 */
import { createId, type EditionId, type FindingId, type World } from '../../shared/core/ids.ts';
import type { Kind } from '../../shared/core/kind.ts';
import type { Result } from '../../shared/core/result.ts';
import type { Selectors } from '../../shared/core/selector.ts';
import { SAID } from './words.ts';
import type { PageCommand } from '../messages.ts';
import type { Field } from '../panel-messages.ts';

export type MarkAction =
  | { readonly type: 'mark' }
  | { readonly type: 'kind'; readonly kind: Kind }
  | { readonly type: 'ask' }
  | { readonly type: Field };

export interface Selected {
  /** The words as selectors, or why they cannot be marked. */
  readonly sel: Result<Selectors>;
  readonly edition: EditionId | undefined;
}

export interface MarkingEvents {
  run(command: PageCommand): void;
  toast(words: string, undo?: () => void): void;
  refuse(code: Extract<Selected['sel'], { ok: false }>['code']): void;
  /** Opens the panel with the focus in that field. */
  typeIn(field: Field, finding: FindingId): void;
}

export interface Marking {
  act(action: MarkAction, selected: Selected): void;
  /** The member says that a finding stands on the words meant, in this version. */
  confirm(finding: FindingId, edition: EditionId | undefined): void;
  /** Marks words that are not selected, such as a paragraph chosen in the panel. */
  mark(sel: Selectors, edition: EditionId | undefined): FindingId;
  /** The newest finding made in this tab. */
  readonly newest: FindingId | undefined;
}

interface Made {
  readonly finding: FindingId;
  readonly sel: Selectors;
  readonly kind: Kind | null;
  readonly ask: boolean;
}

export function createMarking(world: World, events: MarkingEvents): Marking {
  let made: Made | undefined;

  const remove = (finding: FindingId): void => {
    events.run({ type: 'delete', finding, at: world.now() });
    if (made?.finding === finding) made = undefined;
    events.toast(SAID.undone());
  };
  const create = (sel: Selectors, edition: EditionId | undefined, kind?: Kind, ask?: boolean): Made => {
    const finding = createId(world);
    events.run({
      type: 'mark',
      finding,
      sel,
      at: world.now(),
      ...(edition === undefined ? {} : { edition }),
      ...(kind === undefined ? {} : { kind }),
      ...(ask === true ? { ask } : {}),
    });
    const words = ask === true ? SAID.asked(sel) : SAID.marked(kind ?? null, sel);
    events.toast(words, () => remove(finding));
    return (made = { finding, sel, kind: kind ?? null, ask: ask ?? false });
  };
  const change = (finding: Made, action: MarkAction): void => {
    const at = world.now();
    if (action.type === 'kind' && action.kind !== finding.kind) {
      events.run({ type: 'kind', finding: finding.finding, kind: action.kind, at });
      events.toast(SAID.kindChanged(action.kind), () => {
        events.run({ type: 'kind', finding: finding.finding, kind: finding.kind, at: world.now() });
        made = finding;
      });
      made = { ...finding, kind: action.kind };
    }
    if (action.type === 'ask') {
      const on = !finding.ask;
      events.run({ type: 'ask', finding: finding.finding, on, at });
      events.toast(on ? SAID.askOn() : SAID.askOff());
      made = { ...finding, ask: on };
    }
  };
  const confirm = (finding: FindingId, edition: EditionId, on: boolean): void => {
    events.run({ type: 'confirm', finding, edition, on, at: world.now() });
    if (on) events.toast(SAID.confirmed(), () => confirm(finding, edition, false));
    else events.toast(SAID.undone());
  };
  return {
    get newest() {
      return made?.finding;
    },
    confirm: (finding, edition) =>
      edition === undefined ? events.refuse('page-changed') : confirm(finding, edition, true),
    mark: (sel, edition) => create(sel, edition).finding,
    act(action, { sel, edition }) {
      if (!sel.ok) return events.refuse(sel.code);
      const here = made !== undefined && isSame(made.sel, sel.value) ? made : undefined;
      if (action.type === 'note' || action.type === 'theme') {
        return events.typeIn(action.type, (here ?? create(sel.value, edition)).finding);
      }
      if (here !== undefined) return change(here, action);
      create(sel.value, edition, action.type === 'kind' ? action.kind : undefined, action.type === 'ask');
    },
  };
}

function isSame(a: Selectors, b: Selectors): boolean {
  return (
    a.position.start === b.position.start &&
    a.position.end === b.position.end &&
    a.quote.exact === b.quote.exact
  );
}
