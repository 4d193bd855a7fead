/** Two members, one of them with two devices, and a group: what they do, as data, and what may be expected of it. */
import fc from 'fast-check';
import type { Command } from '../../core/command.ts';
import { createId } from '../../core/ids.ts';
import { KINDS } from '../../core/kind.ts';
import type { FindingView, NoteView } from '../../core/view.ts';
import { createSelectors, createWorld } from '../../store/testing/builders.ts';
import { carry, createMemoryDesk, type MemoryDesk } from './memory-desk.ts';

export const RID = 'paper1';
export const GROUP = 'g';
/** Whose own workspace each replica has. */
export const OWN = ['anna-own', 'anna-own', 'ben-own'] as const;

const who = fc.nat(2);
const pick = fc.nat(1000);
const on = { who, pick };

export const STEP = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ ...on, do: fc.constant('mark' as const), ask: fc.boolean(), inGroup: fc.nat(2) }),
  },
  { weight: 4, arbitrary: fc.record({ ...on, do: fc.constant('share' as const), notes: fc.boolean() }) },
  { weight: 3, arbitrary: fc.record({ ...on, do: fc.constant('withdraw' as const) }) },
  { weight: 5, arbitrary: fc.record({ ...on, do: fc.constant('note' as const), isPrivate: fc.boolean() }) },
  { weight: 4, arbitrary: fc.record({ ...on, do: fc.constant('edit' as const) }) },
  { weight: 1, arbitrary: fc.record({ ...on, do: fc.constant('both' as const) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      ...on,
      do: fc.constantFrom('delete', 'delete', 'restore', 'kind', 'tag', 'ask', 'undo', 'repair'),
    }),
  },
  {
    weight: 8,
    arbitrary: fc.record({ ...on, do: fc.constant('meet' as const), other: who, what: fc.nat(2) }),
  },
  { weight: 3, arbitrary: fc.record({ ...on, do: fc.constant('late' as const), other: who }) },
);
export type Step = typeof STEP extends fc.Arbitrary<infer T> ? T : never;

/** What the members know of what they did, kept beside the documents. */
export interface Told {
  /** Findings that their author showed to the group. */
  readonly shared: Set<string>;
  /** Words of notes that may be seen in the group. */
  readonly open: Set<string>;
  /** Words of notes that somebody kept, and by whom. */
  readonly kept: Map<string, string>;
  /** Of these, what its author replaced or took back. */
  readonly replaced: Set<string>;
}

export interface Hour {
  readonly desks: readonly MemoryDesk[];
  readonly told: Told;
  step(step: Step): Promise<void>;
  /** Everything reaches everybody. */
  settle(): void;
}

const MEMBERS = ['anna', 'anna', 'ben'] as const;

/** The workspaces that two replicas have in common. */
function common(a: number, b: number): readonly string[] {
  return OWN[a] === OWN[b] ? [OWN[a]!, GROUP] : [GROUP];
}

export function createHour(starts: readonly number[] = []): Hour {
  const desks = MEMBERS.map((member, i) =>
    createMemoryDesk({
      member,
      device: `device${i}`,
      world: createWorld(i + 1, starts[i]),
      workspaces: [
        { ws: OWN[i]!, kind: 'own', primary: true },
        { ws: `device-only${i}`, kind: 'device', primary: true },
        { ws: GROUP, kind: 'group', primary: false },
      ],
    }),
  );
  for (const desk of desks) desk.enter(RID);
  const told: Told = { shared: new Set(), open: new Set(), kept: new Map(), replaced: new Set() };
  const inverses: Command[][] = desks.map(() => []);
  let words = 0;

  const textOf = (desk: MemoryDesk, note: string): readonly string[] =>
    [...desk.documents.all.values()].flatMap((doc) => {
      const row = doc.getMap('note').get(note) as { text: string } | undefined;
      return row ? [row.text] : [];
    });
  const seeReplaced = (desk: MemoryDesk, command: Command): void => {
    if (command.type === 'all') for (const each of command.commands) seeReplaced(desk, each);
    if (command.type !== 'note') return;
    for (const text of command.replaces.flatMap((id) => textOf(desk, id))) told.replaced.add(text);
  };
  const run = async (i: number, command: Command): Promise<boolean> => {
    const desk = desks[i]!;
    seeReplaced(desk, command);
    const receipt = await desk.run({ ...command, at: desk.world.now() });
    if (receipt.ok) inverses[i]!.push(receipt.value.inverse);
    return receipt.ok;
  };
  const keep = async (
    i: number,
    finding: FindingView,
    more: { ws?: string; replaces?: readonly NoteView[] },
  ) => {
    const text = `words ${words++}`;
    const isOpen =
      more.ws === undefined &&
      (more.replaces ?? []).every(({ audience }) => audience.ws === GROUP) &&
      finding.audiences.some(({ ws }) => ws === GROUP);
    const replaces = (more.replaces ?? []).map(({ id }) => id);
    const ws = more.ws === undefined ? {} : { ws: more.ws };
    const note = createId(desks[i]!.world);
    const command: Command = {
      type: 'note',
      rid: RID,
      finding: finding.id,
      note,
      text,
      replaces,
      at: 1,
      ...ws,
    };
    if (isOpen) told.open.add(text);
    if (await run(i, command)) told.kept.set(text, MEMBERS[i]!);
  };
  const allOf = (i: number): readonly FindingView[] => {
    const { findings, deleted } = desks[i]!.view(RID);
    return [...findings, ...deleted];
  };
  const choose = <T>(from: readonly T[], n: number): T | undefined => from[n % Math.max(1, from.length)];

  const share = async (i: number, finding: FindingView, notes: boolean): Promise<void> => {
    const own = desks[i]!.documents.open(`w/${OWN[i]!}/r/${RID}`).doc;
    const mine = [...own.getMap('note').values()] as { finding: string; by: string; text: string }[];
    const going = mine.filter((row) => row.finding === finding.id && row.by === MEMBERS[i]);
    if (notes) for (const { text } of going) told.open.add(text);
    const command = { type: 'share', rid: RID, findings: [finding.id], to: GROUP, notes, at: 1 } as const;
    if (await run(i, command)) told.shared.add(finding.id);
  };

  const onFinding = async (step: Exclude<Step, { do: 'mark' | 'meet' | 'late' }>): Promise<void> => {
    const { who: i, pick: n } = step;
    if (step.do === 'undo') {
      const inverse = choose(inverses[i]!, n);
      if (inverse) await run(i, inverse);
      return;
    }
    const finding = choose(allOf(i), n);
    if (!finding) return;
    const base = { rid: RID, finding: finding.id, at: 1 };
    const mine = finding.notes.filter(({ author }) => author.isMe);
    switch (step.do) {
      case 'share':
        return share(i, finding, step.notes);
      case 'withdraw':
        return void (await run(i, {
          type: 'withdraw',
          rid: RID,
          findings: [finding.id],
          from: GROUP,
          at: 1,
        }));
      case 'note':
        return keep(i, finding, step.isPrivate ? { ws: OWN[i]! } : {});
      case 'edit': {
        const note = choose(mine, n);
        return note && keep(i, finding, { replaces: [note] });
      }
      case 'both': {
        // As the card does it: each version is written again where it is.
        const note = mine.find(({ versions }) => versions.length > 0);
        const versions = note ? mine.filter(({ id }) => id === note.id || note.versions.includes(id)) : [];
        const commands = versions.map((each): Command => {
          const { text, audience } = each;
          const id = createId(desks[i]!.world);
          return { ...base, type: 'note', note: id, text, replaces: [each.id], ws: audience.ws };
        });
        await run(i, { type: 'all', commands, at: 1 });
        for (const { text } of versions) told.replaced.delete(text);
        return;
      }
      case 'delete':
      case 'restore':
        return void (await run(i, { ...base, type: step.do }));
      case 'kind':
        return void (await run(i, { ...base, type: 'kind', kind: choose([null, ...KINDS], n)! }));
      case 'tag':
        return void (await run(i, { ...base, type: 'tag', theme: `theme${n % 3}`, on: n % 2 === 0 }));
      case 'repair':
        return void (await run(i, {
          ...base,
          type: 'reanchor',
          edition: 'edition1',
          sel: createSelectors(n),
        }));
      case 'ask':
        return void (await run(i, { ...base, type: 'ask', on: n % 2 === 0 }));
    }
  };

  return {
    desks,
    told,
    async step(step) {
      const { who: i, pick: n } = step;
      if (step.do === 'mark') {
        const finding = createId(desks[i]!.world);
        const isShown = step.inGroup === 0;
        const kind = KINDS[n % KINDS.length]!;
        const command: Command = {
          type: 'mark',
          rid: RID,
          finding,
          edition: 'edition1',
          sel: createSelectors(n),
          kind,
          ask: step.ask,
          at: 1,
          ...(isShown ? { ws: GROUP } : {}),
        };
        if ((await run(i, command)) && isShown) told.shared.add(finding);
      } else if (step.do === 'meet') {
        const [from, to] = [desks[i]!, desks[step.other]!];
        const both = common(i, step.other);
        if (from !== to) carry(from, to, step.what === 0 ? both : [both[step.what % both.length]!]);
      } else if (step.do === 'late') {
        // An update alone, in no order, and perhaps for the second time.
        const sent = desks[i]!.documents.updates.filter(({ name }) =>
          common(i, step.other).some((ws) => name.startsWith(`w/${ws}/`)),
        );
        const one = choose(sent, n);
        if (one && step.other !== i) desks[step.other]!.documents.take(one.name, one.update);
      } else await onFinding(step);
    },
    settle() {
      for (let round = 0; round < 2; round++) {
        for (const i of desks.keys()) {
          for (const k of desks.keys()) if (i !== k) carry(desks[i]!, desks[k]!, common(i, k));
        }
      }
    },
  };
}
