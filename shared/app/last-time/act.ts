/** What a tap on the page "Last time" does, as commands. Pure but for the ids it is given. */
import type { Command } from '../../core/command.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import type { FindingId } from '../../core/ids.ts';
import type { Evidence, SaidStatus } from '../../core/status-row.ts';
import type { OpenItem } from '../../scrutiny/last-time/left-open.ts';
import type { PassageValue } from '../../ui/last-time/values.ts';
import type { YearAnswer } from '../../ui/strings/last-time.ts';
import { describeIn } from '../suggest/accept.ts';
import type { ComparedPaper } from './read-paper.ts';

export interface Tap {
  readonly item: OpenItem;
  /** The report that left it open. */
  readonly earlier: ComparedPaper;
  /** The new one. */
  readonly later: ComparedPaper;
  readonly newId: () => string;
  readonly at: number;
}

/** Says what the new report makes of it. Of a suggestion a finding is made first. */
export function sayCommand(
  tap: Tap,
  value: YearAnswer,
  shown: PassageValue | 'searched' | 'statement',
): Result<Command> {
  const { item, later, at, newId } = tap;
  const kept = keptFinding(tap, false);
  if (!kept.ok) return kept;
  const { finding, commands } = kept.value;
  const status: SaidStatus = {
    about: 'promise' in item ? { promise: item.promise } : { finding, rid: item.rid },
    value,
    evidence: evidenceOf(later, shown),
    report: later.rid,
  };
  return ok(together([...commands, { type: 'status.put', id: newId(), status, at }], at));
}

/** Puts it in the brief, or takes it out. Its question is worded there, and one that was typed stays as it is. */
export function askCommand(tap: Tap, on: boolean): Result<Command> {
  const { item, at } = tap;
  if ('suggestion' in item) {
    const kept = keptFinding(tap, on);
    return kept.ok ? ok(together(kept.value.commands, at)) : kept;
  }
  if ('promise' in item) return fail('finding-unknown', item.promise);
  const { finding, rid, question } = item;
  const typed = on && question !== undefined ? { question } : {};
  return ok({ type: 'ask', finding, rid, on, at, ...typed });
}

function evidenceOf(later: ComparedPaper, shown: PassageValue | 'searched' | 'statement'): Evidence {
  if (shown === 'statement') return { kind: 'statement' };
  if (shown === 'searched') return { kind: 'searched', words: later.searched?.words ?? later.title };
  const start = Number(shown.id.slice(1));
  const paragraph = later.passages.find(({ span }) => span.start === start)?.paragraph;
  return {
    kind: 'quote',
    rid: later.rid,
    quote: shown.words,
    ...(later.edition === undefined ? {} : { edition: later.edition.id }),
    ...(paragraph === undefined ? {} : { paragraph }),
  };
}

function keptFinding(
  tap: Tap,
  ask: boolean,
): Result<{ readonly finding: FindingId; readonly commands: readonly Command[] }> {
  const { item, earlier, newId, at } = tap;
  if (!('suggestion' in item)) return ok({ finding: 'finding' in item ? item.finding : '', commands: [] });
  const { words, edition } = earlier;
  if (words === undefined || edition === undefined) return fail('snapshot-missing');
  const { span, kind, themes } = item.suggestion;
  const sel = describeIn(words, span);
  if (!sel.ok) return sel;
  const finding = newId();
  const mark = {
    type: 'mark',
    finding,
    rid: item.rid,
    edition: edition.id,
    sel: sel.value,
    kind,
    themes,
    at,
  } as const;
  return ok({ finding, commands: [ask ? { ...mark, ask } : mark] });
}

function together(commands: readonly Command[], at: number): Command {
  const [only, ...more] = commands;
  return only !== undefined && more.length === 0 ? only : { type: 'all', commands, at };
}
