import type { JSX } from 'preact';
import { Button } from '../../ui/Button.tsx';
import { Glyph } from '../../ui/Glyph.tsx';
import { SaidStatus } from '../../ui/story/ThreadSteps.tsx';
import { THREAD } from '../../ui/strings/story.ts';
import { Says } from './Says.tsx';
import { SetStatus } from './SetStatus.tsx';
import { styleOf } from './story-words.ts';
import { ThreadSentences } from './ThreadSentences.tsx';
import { ThreadTies } from './ThreadTies.tsx';
import type { ThreadSideProps } from './thread-props.ts';
import { saidOf } from './thread-words.ts';

/** Beside a thread: its story in a sentence, where it stands, what others found, what to ask. */
export function ThreadSide({ model, theme, thread }: ThreadSideProps): JSX.Element {
  return (
    <aside class="thread-side">
      <ThreadSentences model={model} theme={theme} thread={thread} />
      <section class="rp-thread-box" aria-label={THREAD.history}>
        <h2 class="rp-thread-boxhead">{THREAD.history}</h2>
        {thread.statuses.length === 0 ? <p class="rp-hint">{THREAD.historyNone}</p> : null}
        {thread.statuses.map((status) => (
          <SaidStatus key={status.id} status={saidOf(status, thread.context)} />
        ))}
        <SetStatus model={model} theme={theme} thread={thread} />
      </section>
      <Says model={model} thread={thread} />
      <Elsewhere model={model} thread={thread} />
      <ThreadTies model={model} thread={thread} />
      <ToAsk model={model} thread={thread} />
    </aside>
  );
}

type PartProps = Pick<ThreadSideProps, 'model' | 'thread'>;

/** What other councils' reports say on it. */
function Elsewhere({ model, thread }: PartProps): JSX.Element | null {
  const { elsewhere } = thread.thread;
  if (elsewhere.length === 0) return null;
  return (
    <section class="rp-thread-box" aria-label={THREAD.elsewhere}>
      <h2 class="rp-thread-boxhead">{THREAD.elsewhere}</h2>
      {elsewhere.map(({ column, findings }) => (
        <div key={column.id} class="thread-elsewhere">
          <p class="rp-hint">
            {column.council}, {column.label}
          </p>
          {findings.slice(0, 3).map((finding) => (
            <p key={finding.id} class="rp-tie-words">
              <Glyph of={styleOf(finding)} size={16} />{' '}
              <Button
                look="link"
                onClick={() => model.go({ page: 'reader', rid: finding.rid, finding: finding.id })}
              >
                {finding.quote}
              </Button>
            </p>
          ))}
        </div>
      ))}
    </section>
  );
}

/** Questions on its findings, and one more for the brief. */
function ToAsk({ model, thread }: PartProps): JSX.Element {
  const findings = thread.reports.flatMap((report) => report.findings);
  const asked = findings.filter(({ ask }) => ask);
  const newest = findings.at(-1);
  const ask = (): void => {
    if (!newest) return;
    const at = model.world.now();
    void model.run({ type: 'ask', finding: newest.id, rid: newest.rid, on: true, at }, THREAD.asked);
  };
  return (
    <section class="rp-thread-box" aria-label={THREAD.ask}>
      <h2 class="rp-thread-boxhead">{THREAD.ask}</h2>
      {asked.map(({ id, question, quote }) => (
        <p key={id} class="rp-tie-words">
          {question ?? quote}
        </p>
      ))}
      <div class="rp-choices rp-no-print">
        {asked.length > 0 ? (
          <Button onClick={() => model.go({ page: 'brief' })}>{THREAD.inBrief}</Button>
        ) : null}
        {newest && !newest.ask ? <Button onClick={ask}>{THREAD.addToBrief}</Button> : null}
        <Button icon="print" onClick={() => print()}>
          {THREAD.print}
        </Button>
      </div>
    </section>
  );
}
