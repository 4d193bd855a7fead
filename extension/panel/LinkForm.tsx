import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../shared/ui/Button.tsx';
import { Field, TextArea } from '../../shared/ui/Field.tsx';
import { audienceSentence } from '../../shared/ui/strings/words.ts';
import type { TabState } from '../panel-messages.ts';
import { keepTypedQuote } from './link-only.ts';
import type { PanelModel } from './panel-model.ts';
import { PANEL } from './words.ts';

/** For a PDF or another paper that cannot be opened yet: its link, and the words typed. */
export function LinkForm({
  model,
  state,
}: {
  readonly model: PanelModel;
  readonly state: TabState;
}): JSX.Element {
  const draft = `link|${state.url}`;
  const [title, setTitle] = useState(state.title);
  const [quote, setQuote] = useState('');
  useEffect(() => {
    void model.desk.drafts.read(draft).then((text) => text !== undefined && setQuote((now) => now || text));
  }, [draft]);
  const type = (text: string): void => {
    setQuote(text);
    void model.desk.drafts.write(draft, text).then((result) => model.take(result));
  };
  const keep = async (): Promise<void> => {
    const kept = await keepTypedQuote(model.desk, model.world, { url: state.url, title, quote });
    if (!kept.ok) return void model.take(kept);
    type('');
    model.toast.value = { words: PANEL.linkKept };
    model.said.value = PANEL.linkKept;
  };
  return (
    <form
      class="panel-link"
      aria-label={PANEL.linkTitle}
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <h2>{PANEL.linkTitle}</h2>
      <Field label={PANEL.linkName} value={title} onInput={setTitle} />
      <TextArea label={PANEL.linkQuote} hint={PANEL.linkQuoteHint} value={quote} onInput={type} />
      <p class="rp-meta">{audienceSentence({ ws: '', kind: 'own' })}</p>
      <Button look="plain" type="submit">
        {PANEL.linkKeep}
      </Button>
    </form>
  );
}
