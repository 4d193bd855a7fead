import type { JSX } from 'preact';
import { AudienceLine } from '../AudienceLine.tsx';
import { Button } from '../Button.tsx';
import { TextArea } from '../Field.tsx';
import { RadioList } from '../RadioList.tsx';
import { THREAD } from '../strings/story.ts';
import { audienceChoice } from '../strings/words.ts';
import type { Audience } from '../../core/view.ts';
import type { SentenceValue } from './thread-values.ts';

export interface SentencesProps {
  /** What members have written, the newest last. */
  readonly sentences: readonly SentenceValue[];
  /** What is being typed; undefined while nobody writes. */
  readonly typed: string | undefined;
  readonly audiences: readonly Audience[];
  readonly ws: string;
  readonly onAudience: (ws: string) => void;
  /** Undefined for a new one. */
  readonly onWrite: (id: string | undefined) => void;
  readonly onType: (text: string) => void;
  readonly onKeep: () => void;
}

/** The whole story in one sentence, written by a member. */
export function Sentences(props: SentencesProps): JSX.Element {
  const { sentences, typed, onWrite } = props;
  return (
    <section
      class={`rp-thread-box ${sentences.length === 0 ? 'rp-no-print' : ''}`}
      aria-label={THREAD.sentence}
    >
      <h2 class="rp-thread-boxhead">{THREAD.sentence}</h2>
      {sentences.map(({ id, text, by, isMine, audience }) => (
        <div key={id} class="rp-sentence">
          <p class="rp-sentence-words">{text}</p>
          <p class="rp-sentence-by">
            {by}{' '}
            {isMine && typed === undefined ? (
              <Button look="link" onClick={() => onWrite(id)}>
                {THREAD.change}
              </Button>
            ) : null}
          </p>
          <AudienceLine audience={audience} isMine={isMine} />
        </div>
      ))}
      {typed !== undefined ? <Editor {...props} typed={typed} /> : null}
      {typed === undefined && sentences.every(({ isMine }) => !isMine) ? (
        <>
          {sentences.length === 0 ? <p class="rp-hint">{THREAD.sentenceNone}</p> : null}
          <span class="rp-no-print">
            <Button onClick={() => onWrite(undefined)}>{THREAD.sentenceWrite}</Button>
          </span>
        </>
      ) : null}
    </section>
  );
}

function Editor(props: SentencesProps & { readonly typed: string }): JSX.Element {
  const { typed, audiences, ws, onAudience, onType, onKeep } = props;
  return (
    <div class="rp-sentence-editor rp-no-print">
      <TextArea label={THREAD.sentenceField} value={typed} onInput={onType} />
      {audiences.length < 2 ? null : (
        <RadioList
          legend={THREAD.who}
          value={ws}
          rows={audiences.map((each) => ({ id: each.ws as string, label: audienceChoice(each) }))}
          onChange={onAudience}
        />
      )}
      <Button look="primary" onClick={onKeep}>
        {THREAD.sentenceKeep}
      </Button>
    </div>
  );
}
