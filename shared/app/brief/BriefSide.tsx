import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { BriefLine } from '../../scrutiny/brief/list-questions.ts';
import { BriefPaper, type BriefPaperOptions, type BriefPaperProps } from '../../ui/brief/BriefPaper.tsx';
import { Button } from '../../ui/Button.tsx';
import { BRIEF } from '../../ui/strings/brief.ts';
import type { AppModel } from '../app-model.ts';
import { giveFile } from '../copies.ts';
import { isRestricted, writeQuestions } from './brief-words.ts';
import { useCopiedOne } from './use-copied-one.ts';

export interface BriefSideProps {
  readonly model: AppModel;
  readonly lines: readonly BriefLine[];
  readonly meeting: string | undefined;
  readonly options: BriefPaperOptions;
  readonly onOptions: (options: BriefPaperOptions) => void;
  readonly withRestricted: boolean;
  readonly onWithRestricted: (on: boolean) => void;
  readonly paper: BriefPaperProps;
}

const CHOICES = ['quotes', 'lines', 'initials', 'large'] as const;

/** What goes to paper and to others. */
export function BriefSide(props: BriefSideProps): JSX.Element {
  const { lines, options, paper } = props;
  const restricted = lines.filter(isRestricted).length;
  return (
    <aside class="brief-side rp-no-print" aria-label={BRIEF.paper}>
      <section>
        <h2>{BRIEF.paper}</h2>
        <p class="rp-meta">{BRIEF.paperDetail}</p>
        <div class="brief-preview" aria-hidden="true" inert>
          <div>
            <BriefPaper {...paper} />
          </div>
        </div>
        <div class="rp-ticks">
          {CHOICES.map((choice) => (
            <label key={choice} class="rp-check">
              <input
                type="checkbox"
                checked={options[choice]}
                onChange={({ currentTarget: { checked } }) =>
                  props.onOptions({ ...options, [choice]: checked })
                }
              />
              <span>{BRIEF[choice]}</span>
            </label>
          ))}
          {restricted === 0 ? null : (
            <label class="rp-check">
              <input
                type="checkbox"
                checked={props.withRestricted}
                onChange={({ currentTarget: { checked } }) => props.onWithRestricted(checked)}
              />
              <span>{BRIEF.withRestricted(restricted)}</span>
            </label>
          )}
        </div>
        <Out {...props} />
      </section>
      <Onward {...props} />
    </aside>
  );
}

function Onward({ model, meeting }: BriefSideProps): JSX.Element {
  const of = meeting === undefined ? {} : { meeting };
  return (
    <>
      <section>
        <h2>{BRIEF.meetingView}</h2>
        <p class="rp-meta">{BRIEF.meetingDetail}</p>
        <Button wide onClick={() => model.go({ page: 'room', ...of })}>
          {BRIEF.openMeeting}
        </Button>
      </section>
      <section>
        <h2>{BRIEF.after}</h2>
        <p class="rp-meta">{BRIEF.afterDetail}</p>
        <Button wide onClick={() => model.go({ page: 'after', ...of })}>
          {BRIEF.openAfter}
        </Button>
        <Button wide onClick={() => model.go({ page: 'tracker' })}>
          {BRIEF.tracker}
        </Button>
      </section>
    </>
  );
}

function Out({ model, lines, paper, meeting }: BriefSideProps): JSX.Element {
  const [isBusy, setBusy] = useState(false);
  const open = lines.filter((line) => !isRestricted(line));
  const left = lines.length - open.length;
  const [copied, copy] = useCopiedOne(model);
  const word = async (): Promise<void> => {
    setBusy(true);
    try {
      const { writeBriefDocx } = await import('../../exchange/brief-docx.ts');
      const { briefFile } = await import('./brief-file.ts');
      giveFile(await writeBriefDocx(briefFile(paper)), `${BRIEF.printTitle}.docx`);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <div class="rp-actions">
        <Button look="primary" icon="print" onClick={() => print()}>
          {BRIEF.print}
        </Button>
        <Button icon="file" busy={isBusy ? BRIEF.making : undefined} onClick={() => void word()}>
          {BRIEF.word}
        </Button>
        <Button icon="copy" onClick={() => copy('all', writeQuestions(open))}>
          {copied === null ? BRIEF.copy : BRIEF.copied}
        </Button>
        {'share' in navigator ? (
          <Button
            icon="share"
            onClick={() => void navigator.share({ text: writeQuestions(open) }).catch(() => undefined)}
          >
            {BRIEF.share}
          </Button>
        ) : null}
      </div>
      <Button wide onClick={() => model.go({ page: 'pages', ...(meeting === undefined ? {} : { meeting }) })}>
        {BRIEF.marks}
      </Button>
      {left === 0 ? null : <p class="rp-meta">{BRIEF.refusedSome(left)}</p>}
    </>
  );
}
