import type { JSX } from 'preact';
import type { LinkType } from '../../core/rows.ts';
import type { LedgerFinding } from '../../core/ledger.ts';
import { proposeLinks } from '../../scrutiny/story/propose-links.ts';
import { Ties } from '../../ui/story/Ties.tsx';
import type { TieValue } from '../../ui/story/thread-values.ts';
import { THREAD } from '../../ui/strings/story.ts';
import type { ThreadSideProps } from './thread-props.ts';

/** Pairs that this device's member said are not alike: `finding|finding`. */
const DISMISSED = 'story-not-alike';

/** Ties between findings of different years: made, and proposed by likeness. */
export function ThreadTies({ model, thread }: Pick<ThreadSideProps, 'model' | 'thread'>): JSX.Element {
  const { links, placed } = thread.context;
  const made = links.filter(({ from, to }) => placed.has(from) && placed.has(to));
  const kept = model.desk.settings.values.value[DISMISSED];
  const dismissed = new Set(Array.isArray(kept) ? (kept as readonly unknown[]) : []);
  const isKnown = (from: LedgerFinding, to: LedgerFinding): boolean =>
    dismissed.has(pairOf(from.id, to.id)) ||
    made.some((link) => pairOf(link.from, link.to) === pairOf(from.id, to.id));
  const inTime = thread.reports.flatMap(({ index, findings }) =>
    findings.map((finding) => ({ finding, column: index })),
  );
  const proposed = proposeLinks(inTime, isKnown);
  const end = (id: string): TieValue['from'] => {
    const of = placed.get(id);
    return { label: of?.column.label ?? '', quote: of?.finding.quote ?? '' };
  };
  const tie = (from: LedgerFinding, to: string, toRid: string, link: LinkType, on: boolean): void => {
    const at = model.world.now();
    const command = { type: 'link', finding: from.id, rid: from.rid, link, to, toRid, on, at } as const;
    void model.run(command, on ? THREAD.tied : THREAD.untied);
  };
  return (
    <Ties
      made={made.map(({ from, to, type }) => ({
        id: `${from}|${to}|${type}`,
        from: end(from),
        to: end(to),
        type,
      }))}
      proposed={proposed.map(({ from, to, type, because }) => ({
        id: `${from.id}|${to.id}`,
        from: end(from.id),
        to: end(to.id),
        type,
        because: because.slice(0, 4).join(', '),
      }))}
      onMake={(id, type) => {
        const found = proposed.find(({ from, to }) => `${from.id}|${to.id}` === id);
        if (found) tie(found.from, found.to.id, found.to.rid, type, true);
      }}
      onUntie={(id) => {
        const found = made.find(({ from, to, type }) => `${from}|${to}|${type}` === id);
        const first = found && placed.get(found.from)?.finding;
        if (found && first) tie(first, found.to, found.toRid, found.type, false);
      }}
      onDismiss={(id) => {
        const [from = '', to = ''] = id.split('|');
        void model.desk.settings.change(DISMISSED, (before) => [
          ...(Array.isArray(before) ? (before as readonly unknown[]) : []),
          pairOf(from, to),
        ]);
      }}
    />
  );
}

function pairOf(a: string, b: string): string {
  return [a, b].sort().join('|');
}
