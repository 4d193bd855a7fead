import type { JSX } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { SAID, type Said } from '../../core/session.ts';
import { Button } from '../../ui/Button.tsx';
import { ChoiceGrid } from '../../ui/session/ChoiceGrid.tsx';
import { TextArea } from '../../ui/Field.tsx';
import { ThemeField } from '../../ui/ThemeField.tsx';
import { SESSION } from '../../ui/strings/session.ts';
import { isPlainKey, labelOf, type PassageParts } from './session-parts.ts';
import { useDraft } from './use-draft.ts';

/** A member's own choice: kept on this device at once, seen by nobody else before all is shown. */
export function ChooseAlone({ model, open, view, group, passage }: PassageParts): JSX.Element {
  const { mine } = passage;
  const draft = useDraft(model, `session|${view.sid}|${passage.id}`, mine?.reason ?? '');
  const [themes, setThemes] = useState<readonly string[]>(mine?.themes ?? []);
  const isLate = passage.step !== 'choose';
  const put = async (said: Said | null, more: readonly string[] = themes): Promise<void> => {
    const reason = draft.text.trim();
    const kept = await open.choose(passage.id, { said, themes: more, ...(reason === '' ? {} : { reason }) });
    if (kept.ok) draft.keep();
    else model.take(kept);
  };
  const choose = (said: Said | null): void => void put(said).then(() => model.say(SESSION.chosenSaid(said)));
  const changeThemes = (more: readonly string[]): void => {
    setThemes(more);
    if (mine) void put(mine.said, more);
  };
  useNumberKeys(choose);
  return (
    <section class="rp-session-choose" aria-label={SESSION.steps[0]}>
      {isLate ? <p>{SESSION.late}</p> : null}
      <ChoiceGrid value={mine?.said} onChoose={choose} />
      <p class="rp-meta">
        {SESSION.alone(group, view.names === 'agreed')} {isLate ? '' : SESSION.change}
      </p>
      <details open={themes.length > 0 || draft.text !== ''}>
        <summary>{SESSION.more}</summary>
        <ThemeField
          themes={model.desk.themes.value}
          chosen={themes.map((id) => ({ id, label: labelOf(model, id) }))}
          onAdd={(id) => changeThemes([...themes, id])}
          onRemove={(id) => changeThemes(themes.filter((each) => each !== id))}
          onNew={() => undefined}
        />
        <div
          onFocusOut={() => {
            if (mine && draft.text.trim() !== (mine.reason ?? '')) void put(mine.said);
          }}
        >
          <TextArea label={SESSION.reason} value={draft.text} onInput={draft.type} />
        </div>
      </details>
      {mine && !isLate ? (
        <Button
          look="link"
          onClick={() =>
            void open.choose(passage.id, undefined).then((answer) => {
              if (answer.ok) model.say(SESSION.takenBack);
              else model.take(answer);
            })
          }
        >
          {SESSION.takeBack}
        </Button>
      ) : null}
    </section>
  );
}

/** 1 to 8 and 0, where nothing is typed into. The buttons do the same. */
function useNumberKeys(choose: (said: Said) => void): void {
  // With the buttons, not after the next paint: a key that is pressed at once counts.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!isPlainKey(event)) return;
      const said = event.key === '0' ? 'none' : SAID[Number(event.key) - 1];
      if (said === undefined || !/^[0-8]$/.test(event.key)) return;
      event.preventDefault();
      choose(said);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  });
}
