import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Evidence, SaidStatus } from '../../core/status-row.ts';
import { StatusForm, type StatusFields } from '../../ui/brief/StatusForm.tsx';
import { TRACKER } from '../../ui/strings/tracker.ts';
import { audienceSentence } from '../../ui/strings/words.ts';
import { listPapers } from '../list-papers.ts';
import { useDraft } from '../session/use-draft.ts';
import type { TrackedProps } from './TrackedOwner.tsx';
import { useRowAudience } from './use-row-audience.tsx';

/** Says where a recommendation or a promise stands, with what shows it. */
export function SayStatus({ model, state, row, whose, onDone }: TrackedProps): JSX.Element {
  const who = useRowAudience(model, state, row, whose);
  const { ws, kind } = who.audience;
  // Nothing is quoted of a restricted paper where others could read it, nor to a group of a paper that it does not have.
  const papers = listPapers(model.desk.library.value).filter(
    ({ restricted, layers }) =>
      (row.isRestricted || !restricted) && (kind !== 'group' || layers?.some((layer) => layer.ws === ws)),
  );
  const newest = [...papers].sort((a, b) => ((a.report.date ?? '') < (b.report.date ?? '') ? 1 : -1))[0];
  const words = useDraft(model, `status|${row.id}`, '');
  const [rest, setRest] = useState<Omit<StatusFields, 'words'>>({
    value: 'in-progress',
    kind: 'quote',
    paper: newest?.rid ?? '',
    paragraph: '',
  });
  const [error, setError] = useState<string | undefined>(undefined);
  const keep = async (): Promise<void> => {
    const isThere = papers.some(({ rid }) => rid === rest.paper);
    const paper = isThere ? rest.paper : (newest?.rid ?? '');
    const evidence = evidenceOf({ ...rest, paper, words: words.text.trim() });
    setError(evidence === undefined ? TRACKER.missing : undefined);
    if (evidence === undefined) return;
    const status: SaidStatus = {
      about: row.about,
      value: rest.value,
      evidence,
      ...(evidence.kind === 'quote' ? { report: evidence.rid } : {}),
    };
    const at = model.world.now();
    const kept = await model.run({ type: 'status.put', id: model.newId(), status, ws, at }, TRACKER.kept);
    if (kept === undefined) return;
    words.keep();
    onDone();
  };
  return (
    <StatusForm
      fields={{ ...rest, words: words.text }}
      papers={papers.map(({ rid, report }) => ({
        id: rid,
        title: [report.title, report.date].filter(Boolean).join(', '),
      }))}
      error={error}
      audience={who.chooser}
      seenBy={audienceSentence(who.audience)}
      onChange={({ words: typed, ...others }) => {
        if (typed !== words.text) words.type(typed);
        setRest(others);
      }}
      onKeep={() => void keep()}
      onClose={onDone}
    />
  );
}

function evidenceOf({ kind, words, paper, paragraph }: StatusFields): Evidence | undefined {
  if (kind === 'statement') return { kind, ...(words === '' ? {} : { words }) };
  if (words === '' || paper === '') return undefined;
  return {
    kind,
    rid: paper,
    quote: words,
    ...(paragraph.trim() === '' ? {} : { paragraph: paragraph.trim() }),
  };
}
