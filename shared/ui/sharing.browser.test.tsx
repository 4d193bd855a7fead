import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { NoteView } from '../core/view.ts';
import { DeletedFinding } from './DeletedFinding.tsx';
import { LINK, now, SHARED } from './examples/sharing-values.ts';
import { actions, AT, group, me, other, own, placed, themes } from './examples/values.ts';
import { FindingCard } from './FindingCard.tsx';
import { QrCode } from './QrCode.tsx';
import { SharedMark } from './SharedMark.tsx';
import { useBench } from './test-bench.tsx';

const { root, show, find, button } = useBench();

const note = (parts: Partial<NoteView> & Pick<NoteView, 'id' | 'text'>): NoteView => ({
  author: me,
  at: AT,
  audience: group,
  versions: [],
  ...parts,
});

const shared = { id: 'f1', quote: 'recorded late', audience: group, audiences: [group, own] } as const;

test('sharing is shown only after two seconds; until then what was there stays', async () => {
  vi.useFakeTimers({ now: AT });
  try {
    show(<SharedMark shared={SHARED.shared} now={Date.now} />);
    const begun = { state: 'sharing', findings: 3, since: AT } as const;
    show(<SharedMark shared={begun} now={Date.now} />);
    expect(root().textContent).toContain('Shared, ');
    // Preact's effects run after the next frame.
    await vi.advanceTimersByTimeAsync(1_900);
    expect(root().textContent).not.toContain('Sharing 3 findings');
    await vi.advanceTimersByTimeAsync(300);
    expect(root().textContent).toContain('Sharing 3 findings');
  } finally {
    vi.useRealTimers();
  }
});

test('waiting has no error colour and is no alert', () => {
  show(<SharedMark shared={SHARED.waiting} now={now} />);
  expect(getComputedStyle(find('.rp-saved')).color).not.toBe('rgb(143, 3, 13)');
  expect(root().querySelector('[role=alert]')).toBeNull();
});

test('a card says which groups see it, and that a note beside it is only mine', () => {
  const notes = [note({ id: 'n1', text: 'mine alone', audience: own })];
  show(
    <FindingCard placed={placed({ ...shared, notes })} mode="compact" themes={themes} actions={actions} />,
  );
  const lines = [...root().querySelectorAll('.rp-audience')].map((each) => each.textContent);
  expect(lines).toEqual(['Only you', 'Workforce task group']);
});

test('a note on a shared finding begins as only me, and goes to the group when that is chosen; its theme is seen by the group', async () => {
  const onNote = vi.fn();
  show(
    <FindingCard
      placed={placed(shared)}
      mode="editing"
      focus="note"
      themes={themes}
      actions={{ ...actions, onNote }}
      noteAudiences={[own, group]}
    />,
  );
  expect(root().textContent).toContain('Everyone in Workforce task group can see the theme');
  expect(root().textContent).toContain('Only you can see the note');
  expect(root().textContent).toContain('Ask at the meetingOnly you see that');
  await userEvent.click([...root().querySelectorAll('label')].find((l) => l.textContent === group.name)!);
  expect(root().textContent).toContain('Everyone in Workforce task group can see the note');
  await userEvent.fill(find('textarea'), 'Since when?');
  await userEvent.click(button('Keep'));
  expect(onNote).toHaveBeenCalledExactlyOnceWith('f1', 'Since when?', [], group.ws);
});

test('the focus stays in the note from its first letter on, while the draft comes back', async () => {
  function Card(): ComponentChildren {
    const [note, setNote] = useState('');
    return (
      <FindingCard
        placed={placed(shared)}
        mode="editing"
        focus="note"
        themes={themes}
        drafts={{ note }}
        actions={{ ...actions, onDraft: (_, __, text) => setNote(text) }}
        noteAudiences={[own, group]}
      />
    );
  }
  show(<Card />);
  const area = find<HTMLTextAreaElement>('textarea');
  await userEvent.click(area);
  await userEvent.keyboard('Who signs?');
  expect(document.activeElement).toBe(area);
  expect(find<HTMLTextAreaElement>('textarea').value).toBe('Who signs?');
});

test('in a group that can only be read, the composer has a note and nothing else', () => {
  show(
    <FindingCard
      placed={placed({ ...shared, by: other })}
      mode="editing"
      themes={themes}
      actions={actions}
      noteAudiences={[own]}
      readOnly
    />,
  );
  expect(root().querySelector('.rp-themes')).toBeNull();
  expect(root().querySelector('[type=checkbox]')).toBeNull();
  expect(root().textContent).toContain('Only you can see this');
});

test('two versions of a note: both stay, or their author joins them', async () => {
  const onNote = vi.fn();
  const onDraft = vi.fn();
  const onEdit = vi.fn();
  const onKeepVersions = vi.fn();
  const notes = [
    note({ id: 'v1', text: 'Since when?', device: 'Computer at home', versions: ['v2'] }),
    note({ id: 'v2', text: 'Who knew?', device: 'iPad', versions: ['v1'] }),
  ];
  show(
    <FindingCard
      placed={placed({ ...shared, notes })}
      mode="open"
      themes={themes}
      actions={{ ...actions, onDraft, onEdit, onKeepVersions }}
    />,
  );
  expect(root().textContent).toContain('You wrote two versions');
  expect(root().textContent).toContain('iPad');
  await userEvent.click(button('Keep both'));
  expect(onKeepVersions).toHaveBeenCalledWith('f1', notes);
  await userEvent.click(button('Join them'));
  const joined = 'Since when?\n\nWho knew?';
  expect(onDraft).toHaveBeenCalledWith('f1', 'note', joined);
  expect(onEdit).toHaveBeenCalledWith('f1', 'note');
  show(
    <FindingCard
      placed={placed({ ...shared, notes })}
      mode="editing"
      themes={themes}
      drafts={{ note: joined }}
      actions={{ ...actions, onNote }}
      noteAudiences={[own, group]}
    />,
  );
  await userEvent.click(button('Keep'));
  expect(onNote).toHaveBeenCalledExactlyOnceWith('f1', joined, ['v1', 'v2'], group.ws);
});

test('a note that comes from my other device while I type one stays beside it; my own next words replace mine', async () => {
  const onNote = vi.fn();
  const showNotes = (texts: Readonly<Record<string, string>>): void => {
    const notes = Object.entries(texts).map(([id, text]) => note({ id, text }));
    show(
      <FindingCard
        placed={placed({ ...shared, notes })}
        mode="editing"
        focus="note"
        themes={themes}
        actions={{ ...actions, onNote }}
      />,
    );
  };
  const leave = (): void => find('textarea').blur();
  showNotes({ v1: 'Since when?' });
  await userEvent.fill(find('textarea'), 'Since when, and who knew?');
  showNotes({ v1: 'Since when?', v2: 'Written on the tablet.' });
  leave();
  expect(onNote).toHaveBeenLastCalledWith('f1', 'Since when, and who knew?', ['v1']);
  showNotes({ v2: 'Written on the tablet.', v3: 'Since when, and who knew?' });
  await userEvent.fill(find('textarea'), 'Who knew?');
  leave();
  expect(onNote).toHaveBeenLastCalledWith('f1', 'Who knew?', ['v3']);
});

test('taking a finding out of a group says that others may have read it', async () => {
  const onWithdraw = vi.fn();
  show(
    <FindingCard placed={placed(shared)} mode="open" themes={themes} actions={{ ...actions, onWithdraw }} />,
  );
  expect(root().textContent).toContain('Others may have read it.');
  await userEvent.click(button('Take it out of Workforce task group'));
  expect(onWithdraw).toHaveBeenCalledWith('f1', group.ws);
});

test('nothing of a restricted paper, nor of another member, is offered to be shared', () => {
  const device = { ws: 'w0', kind: 'device' } as const;
  for (const parts of [
    { id: 'f1', quote: 'x', audience: device },
    { ...shared, by: other },
  ]) {
    show(
      <FindingCard
        placed={placed(parts)}
        mode="open"
        themes={themes}
        actions={{ ...actions, onShare: vi.fn(), onWithdraw: vi.fn() }}
      />,
    );
    expect(root().textContent).not.toMatch(/Share|Take it out/);
  }
});

test('deleted by one while another wrote a note: asked once, and brought back', async () => {
  const onRestore = vi.fn();
  const { finding } = placed({
    ...shared,
    notes: [note({ id: 'n', text: 'Ask about this.', author: { ...other, name: 'B. Okafor' } })],
    deleted: {
      author: { ...other, name: 'A. Marsh' },
      at: AT,
      notedBy: [{ member: 'm4', name: 'B. Okafor', isMe: false }],
    },
  });
  show(<DeletedFinding finding={finding} onRestore={onRestore} onLeave={vi.fn()} />);
  expect(root().textContent).toContain('Deleted by A. Marsh, note by B. Okafor: bring it back?');
  await userEvent.click(button('Bring it back'));
  expect(onRestore).toHaveBeenCalledOnce();
});

test('a QR code has its quiet zone and a name', () => {
  show(<QrCode text={LINK} label="QR code of the link" />);
  const svg = root().querySelector('svg')!;
  const [, , size] = svg.getAttribute('viewBox')!.split(' ').map(Number);
  expect(svg.getAttribute('aria-label')).toBe('QR code of the link');
  // The finder pattern begins after four light cells.
  expect(root().querySelector('path')!.getAttribute('d')).toMatch(/^M4 4h7v1h-7z/);
  expect(size).toBeGreaterThan(4 * 2 + 21);
});
