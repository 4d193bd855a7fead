import { signal } from '@preact/signals';
import { h, render } from 'preact';
import { afterEach, beforeEach, expect, test, vi, type Mock } from 'vitest';
import type { Desk } from '../../desk/desk.ts';
import { openDesk } from '../../desk/open-desk.ts';
import { ok } from '../../core/result.ts';
import { groupView, sharePlan } from '../../ui/examples/sharing-values.ts';
import { group } from '../../ui/examples/values.ts';
import { createFakeSharing } from '../testing/fake-sharing.ts';
import { ShareFlow } from './ShareFlow.tsx';
import type { SharingModel } from './sharing-model.ts';

let desk: Desk;
let root: HTMLElement;

beforeEach(async () => {
  desk = await openDesk();
  root = document.createElement('div');
  document.body.append(root);
});
afterEach(async () => {
  render(null, root);
  root.remove();
  await desk.dispose();
});

/** The flow for one finding that the readers do not have yet, though they have others of its report. */
function shareOne(notes: readonly string[]): { readonly ran: string[]; readonly onClose: Mock<() => void> } {
  const findings = [{ finding: 'f1', quote: 'q', notes }];
  const fake = createFakeSharing({ plan: async () => ok(sharePlan({ isFirst: false, findings })) });
  fake.groups.value = [groupView({ ws: group.ws })];
  const ran: string[] = [];
  const model: SharingModel = {
    desk: { ...desk, me: signal({ ...desk.me.value, name: 'A. Marsh' }), sharing: fake.sharing },
    world: { now: () => 0, random: (n) => new Uint8Array(n) },
    run: async (command) => {
      ran.push(command.type === 'share' ? `share ${command.findings.join()} to ${command.to}` : command.type);
      return { inverse: command, savedAt: 0, ws: group.ws };
    },
    take: () => undefined,
    say: () => undefined,
    newId: () => 'x',
    dialog: signal(null),
  };
  const onClose = vi.fn<() => void>();
  render(h(ShareFlow, { model, rid: 'a', findings: ['f1'], choose: false, onClose }), root);
  return { ran, onClose };
}

test('the second time nothing is asked again: one finding goes to readers who have the report', async () => {
  const { ran, onClose } = shareOne([]);
  await vi.waitFor(() => expect(onClose).toHaveBeenCalledOnce(), 5_000);
  expect(ran).toEqual([`share f1 to ${group.ws}`]);
  expect(root.querySelector('dialog')).toBeNull();
});

test('[Y87] a note that was “only me” is shown before it goes along, the second time too, and can stay', async () => {
  const { ran } = shareOne(['A thought of mine']);
  const dialog = await vi.waitFor(() => {
    const found = root.querySelector('dialog');
    expect(found?.textContent).toContain('A thought of mine');
    return found!;
  });
  expect(ran).toEqual([]);
  const notes = [...dialog.querySelectorAll('label')].find(
    ({ textContent }) => textContent === 'With my notes',
  );
  notes!.querySelector('input')!.click();
  await vi.waitFor(() => expect(dialog.textContent).not.toContain('A thought of mine'));
});
