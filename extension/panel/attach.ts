/** "Attach here" in the panel: the page says which words are meant, the panel's desk puts the finding on them. */
import { effect, type ReadonlySignal } from '@preact/signals';
import type { SharingModel } from '../../shared/app/sharing/sharing-model.ts';
import type { EditionId, FindingId } from '../../shared/core/ids.ts';
import { fail } from '../../shared/core/result.ts';
import type { Span } from '../../shared/core/selector.ts';
import type { ReportView } from '../../shared/core/view.ts';
import { REPAIR } from '../../shared/ui/strings/repair.ts';
import type { PanelMessage, TabMessage, TabState } from '../panel-messages.ts';

/** How long this version of the page may take to be kept; of one that is not known a group gets nothing. */
const PATIENCE_MS = 10_000;

/** Of the panel's model. */
interface Parts extends Pick<SharingModel, 'take' | 'run' | 'newId' | 'world'> {
  readonly view: ReadonlySignal<ReportView | null>;
  readonly state: ReadonlySignal<TabState | undefined>;
  post(message: PanelMessage): void;
}

/** Asks the page for the selected words, or for these. */
export function askWords({ post }: Parts, finding: FindingId, span?: Span): void {
  post({ type: 'words?', finding, ...(span === undefined ? {} : { span }) });
}

/** The version that a finding is put on is kept, as marking does. */
export async function attachTo(parts: Parts, message: Extract<TabMessage, { type: 'words' }>): Promise<void> {
  const { view, state, take, run } = parts;
  const { finding, edition } = message;
  const sel = take(message.sel);
  const rid = view.peek()?.rid;
  if (sel === undefined || rid === undefined) return;
  if (edition === undefined) return void take(fail('page-changed'));
  if (state.peek()?.status?.kept === false) parts.post({ type: 'keep' });
  await whenKnown(parts, edition);
  const repair = parts.newId();
  const command = { type: 'reanchor', rid, finding, edition, sel, repair, at: parts.world.now() } as const;
  await run(command, REPAIR.attached(sel));
}

/** The version goes to everybody who has the finding, if it is there before the repair. */
function whenKnown({ view }: Parts, edition: EditionId): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const stop = effect(() => {
    if (view.value?.editions.some(({ id }) => id === edition)) resolve();
  });
  const timer = setTimeout(resolve, PATIENCE_MS);
  return promise.finally(() => {
    clearTimeout(timer);
    stop();
  });
}
