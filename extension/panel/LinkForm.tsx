import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { joinWords } from '../../shared/app/session/use-draft.ts';
import type { ReportId } from '../../shared/core/ids.ts';
import { readPaperKey, reportIdOf } from '../../shared/core/paper-key.ts';
import { Button } from '../../shared/ui/Button.tsx';
import { Field, TextArea } from '../../shared/ui/Field.tsx';
import { audienceSentence } from '../../shared/ui/strings/words.ts';
import type { TabState } from '../panel-messages.ts';
import { fileNameOf } from './file-name.ts';
import { judgeTyped } from './judge-typed.ts';
import { readLinkDraft, writeLinkDraft } from './link-draft.ts';
import { keepTypedQuote } from './link-only.ts';
import type { PanelModel } from './panel-model.ts';
import { PANEL } from './words.ts';

interface LinkFormProps {
  readonly model: PanelModel;
  readonly state: TabState;
}

/** For a PDF or another paper that cannot be opened yet: its link, and the words typed. */
export function LinkForm({ model, state }: LinkFormProps): JSX.Element {
  const { url } = state;
  const [title, setTitle] = useState(state.title || fileNameOf(url).replace(/\.\w{1,5}$/, ''));
  const [wish, setWish] = useState<boolean | undefined>(undefined);
  const rid = useReportId(url);
  const [quote, setQuote] = useState('');
  const judged = judgeTyped({ url, title, quote });
  const known = rid !== undefined && model.desk.isRestricted(rid);
  const restricted = known || (wish ?? judged.restricted);
  useLinkDraft({ model, rid, quote, restricted }, (draft) => {
    setQuote((now) => joinWords(draft.quote, now));
    if (draft.restricted) setWish(true);
  });
  const keep = async (): Promise<void> => {
    const kept = await keepTypedQuote(model.desk, model.world, { url, title, quote, restricted });
    if (!kept.ok) return void model.take(kept);
    setQuote('');
    model.show({ words: PANEL.linkKept });
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
      <TextArea label={PANEL.linkQuote} hint={PANEL.linkQuoteHint} value={quote} onInput={setQuote} />
      <label class="rp-check">
        <input
          type="checkbox"
          checked={restricted}
          disabled={known}
          onChange={(event) => setWish(event.currentTarget.checked)}
        />
        <span>
          {PANEL.linkRestricted}
          {known || judged.reason === undefined ? null : (
            <span class="rp-hint"> {PANEL.linkRestrictedBecause(judged.reason)}</span>
          )}
        </span>
      </label>
      <p class="rp-meta">{audienceSentence({ ws: '', kind: restricted ? 'device' : 'own' })}</p>
      <Button look="plain" type="submit">
        {PANEL.linkKeep}
      </Button>
    </form>
  );
}

function useReportId(url: string): ReportId | undefined {
  const [rid, setRid] = useState<ReportId | undefined>(undefined);
  useEffect(() => {
    const key = readPaperKey(url);
    if (key.ok) void reportIdOf(key.value).then(setRid);
  }, [url]);
  return rid;
}

interface Typed {
  readonly model: PanelModel;
  readonly rid: ReportId | undefined;
  readonly quote: string;
  readonly restricted: boolean;
}

/** Gives what was typed before, once; from then on keeps each keystroke. */
function useLinkDraft(
  { model, rid, quote, restricted }: Typed,
  onRead: (draft: { readonly quote: string; readonly restricted: boolean }) => void,
): void {
  const { drafts } = model.desk;
  const [ready, setReady] = useState(false);
  useEffect(() => {
    if (rid === undefined) return;
    void readLinkDraft(drafts, rid).then((draft) => {
      if (draft) onRead(draft);
      setReady(true);
    });
  }, [rid]);
  useLayoutEffect(() => {
    if (rid === undefined || !ready) return;
    void writeLinkDraft(drafts, rid, { quote, restricted }).then((result) => {
      if (!result.ok) model.take(result);
    });
  }, [rid, ready, quote, restricted]);
}
