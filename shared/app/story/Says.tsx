import type { JSX } from 'preact';
import type { LedgerFinding } from '../../core/ledger.ts';
import { whoSays, type Speaker } from '../../scrutiny/story/speaker.ts';
import type { StoryColumn } from '../../scrutiny/story/story-types.ts';
import { Button } from '../../ui/Button.tsx';
import { Glyph } from '../../ui/Glyph.tsx';
import { SPEAKER_LABELS, STORY, THREAD } from '../../ui/strings/story.ts';
import { ageOf } from '../../scrutiny/story/standing.ts';
import type { AppModel } from '../app-model.ts';
import { styleOf } from './story-words.ts';
import type { ThreadState } from './use-thread.ts';

const SPEAKERS: readonly Speaker[] = ['council', 'inspector', 'peers'];

interface Newest {
  readonly speaker: Speaker;
  readonly finding: LedgerFinding;
  readonly column: StoryColumn;
}

/** The newest passage of the council beside the newest of whoever looked at it from outside. Nothing while one alone speaks. */
export function Says({
  model,
  thread,
}: {
  readonly model: AppModel;
  readonly thread: ThreadState;
}): JSX.Element | null {
  const newest = SPEAKERS.flatMap((speaker) => newestOf(speaker, thread) ?? []);
  if (newest.length < 2 || newest.every(({ speaker }) => speaker !== 'council')) return null;
  return (
    <section class="rp-thread-box" aria-label={THREAD.says}>
      <h2 class="rp-thread-boxhead">{THREAD.says}</h2>
      <p class="rp-hint">{THREAD.saysUnder}</p>
      <div class="thread-says">
        {newest.map(({ speaker, finding, column }) => {
          const age = ageOf(column.date, thread.context.today);
          return (
            <div key={speaker}>
              <h3 class="rp-thread-small">
                {SPEAKER_LABELS[speaker]}, <span class="num">{column.label}</span>
              </h3>
              <p class="rp-tie-words">
                <Glyph of={styleOf(finding)} size={16} />{' '}
                <Button
                  look="link"
                  onClick={() => model.go({ page: 'reader', rid: finding.rid, finding: finding.id })}
                >
                  {finding.quote}
                </Button>
              </p>
              {age !== undefined && age.years > 0 ? <p class="rp-hint">{STORY.old(STORY.age(age))}</p> : null}
            </div>
          );
        })}
      </div>
    </section>
  );
}

function newestOf(speaker: Speaker, { reports }: ThreadState): Newest | undefined {
  for (const { column, findings } of reports.toReversed()) {
    const titleOf = (rid: string): string => column.reports.find((report) => report.rid === rid)?.title ?? '';
    const finding = findings.find((each) => whoSays(each, titleOf(each.rid)) === speaker);
    if (finding) return { speaker, finding, column };
  }
  return undefined;
}
