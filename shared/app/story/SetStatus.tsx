import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Evidence } from '../../core/status-row.ts';
import type { LedgerFinding } from '../../core/ledger.ts';
import { Button } from '../../ui/Button.tsx';
import { STATEMENT, StatusForm, type NewStatus } from '../../ui/story/StatusForm.tsx';
import { THREAD } from '../../ui/strings/story.ts';
import { useDraft } from '../session/use-draft.ts';
import { audiencesOfAll, audiencesOfFinding } from './audiences.ts';
import type { ThreadSideProps } from './thread-props.ts';
import { evidenceLabel } from './thread-words.ts';

/** A member says where the theme stands, with words of a report or an officer's statement. */
export function SetStatus({ model, theme, thread }: ThreadSideProps): JSX.Element {
  const [isOpen, setOpen] = useState(false);
  const words = useDraft(model, `status|${theme.id}|statement`, '');
  const all = thread.reports.flatMap(({ column, findings }) =>
    findings.map((finding) => ({ finding, column })),
  );
  const findingOf = (id: string): LedgerFinding | undefined =>
    all.find(({ finding }) => finding.id === id)?.finding;
  const save = async ({ value, evidence: shown, ws }: NewStatus): Promise<void> => {
    const finding = findingOf(shown);
    const evidence = finding ? quoteOf(finding) : statementOf(words.text);
    const about = { theme: theme.id };
    const report = finding ? { report: finding.rid } : {};
    const status = { about, value, evidence, ...report };
    const at = model.world.now();
    const done = await model.run({ type: 'status.put', id: model.newId(), status, ws, at }, THREAD.saved);
    if (!done) return;
    if (shown === STATEMENT) words.keep('');
    setOpen(false);
  };
  if (!isOpen) {
    return (
      <span class="rp-no-print">
        <Button onClick={() => setOpen(true)}>{THREAD.set}</Button>
      </span>
    );
  }
  return (
    <div class="rp-no-print">
      <StatusForm
        evidence={all.map(({ finding, column }) => ({
          id: finding.id,
          label: evidenceLabel(finding, column),
        }))}
        audiencesOf={(shown) => {
          const finding = findingOf(shown);
          return finding ? audiencesOfFinding(model, finding) : audiencesOfAll(model);
        }}
        words={words.text}
        onWords={words.type}
        onSave={(status) => void save(status)}
        onCancel={() => setOpen(false)}
      />
    </div>
  );
}

function quoteOf({ id, rid, quote, paragraph }: LedgerFinding): Evidence {
  return { kind: 'quote', rid, finding: id, quote, ...(paragraph === undefined ? {} : { paragraph }) };
}

function statementOf(words: string): Evidence {
  const said = words.trim();
  return said === '' ? { kind: 'statement' } : { kind: 'statement', words: said };
}
