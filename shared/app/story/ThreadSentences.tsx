import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Sentences } from '../../ui/story/Sentences.tsx';
import { THREAD } from '../../ui/strings/story.ts';
import { useDraft } from '../session/use-draft.ts';
import { audiencesOfAll } from './audiences.ts';
import type { ThreadSideProps } from './thread-props.ts';

/** The theme's story in one sentence: each member's own, changed by its author. */
export function ThreadSentences({ model, theme, thread }: ThreadSideProps): JSX.Element {
  const all = thread.context.state.rows?.sentences.value ?? [];
  const sentences = all.filter((each) => each.theme === theme.id);
  const [writing, setWriting] = useState<{ readonly id: string | undefined } | null>(null);
  const draft = useDraft(model, `sentence|${theme.id}`, '');
  const audiences = audiencesOfAll(model);
  const [ws, setWs] = useState(audiences[0]!.ws);
  const old = sentences.find(({ id }) => id === writing?.id);
  const keep = async (): Promise<void> => {
    const text = draft.text.trim();
    if (text !== '' && text !== old?.text) {
      const replaces = old ? [old.id] : [];
      const place = old ? old.audience.ws : ws;
      const done = await model.run(
        {
          type: 'sentence',
          id: model.newId(),
          theme: theme.id,
          text,
          replaces,
          ws: place,
          at: model.world.now(),
        },
        THREAD.savedSentence,
      );
      if (!done) return;
    }
    draft.keep('');
    setWriting(null);
  };
  return (
    <Sentences
      sentences={sentences.map(({ id, text, author, audience }) => ({
        id,
        text,
        by: author.isMe ? THREAD.writtenByMe : THREAD.writtenBy(author.name),
        isMine: author.isMe,
        audience,
      }))}
      typed={writing === null && draft.text === '' ? undefined : draft.text}
      audiences={old ? [] : audiences}
      ws={ws}
      onAudience={setWs}
      onWrite={(id) => {
        setWriting({ id });
        const before = sentences.find((each) => each.id === id);
        if (before) draft.type(before.text);
      }}
      onType={draft.type}
      onKeep={() => void keep()}
    />
  );
}
