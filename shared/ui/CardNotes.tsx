import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { WorkspaceId } from '../core/ids.ts';
import type { Audience, FindingView, NoteView } from '../core/view.ts';
import { AudienceChoice } from './AudienceChoice.tsx';
import { AudienceLine } from './AudienceLine.tsx';
import { seenBy } from './seen-by.ts';
import { Composer } from './Composer.tsx';
import { notedInFile } from './strings/adopted.ts';
import type { FindingCardProps } from './finding-props.ts';
import { joinNotes, NoteVersions } from './NoteVersions.tsx';

/** The notes of a card. Versions of one note, written apart by its author, are offered to be joined. */
export function CardNotes({ placed, mode, actions, readOnly }: FindingCardProps): JSX.Element {
  const { finding } = placed;
  const groups = versionGroups(finding.notes);
  const isJoined = mode === 'open' && !readOnly;
  const inGroups = new Set(isJoined ? groups.flat().map((note) => note.id) : []);
  return (
    <>
      {finding.notes
        .filter((note) => !inGroups.has(note.id))
        .map((note) => (
          <Note key={note.id} note={note} finding={finding} />
        ))}
      {isJoined
        ? groups.map((versions) => (
            <NoteVersions
              key={versions[0]?.id}
              versions={versions}
              onKeepBoth={() => actions.onKeepVersions?.(finding.id, versions)}
              onJoin={(text) => {
                actions.onDraft(finding.id, 'note', text);
                actions.onEdit(finding.id, 'note');
              }}
            />
          ))
        : null}
      {!isJoined && groups.length > 0 ? (
        <p class="rp-meta">You wrote two versions of this note. Both are kept.</p>
      ) : null}
    </>
  );
}

/** The member's own notes that are versions of each other. */
function versionGroups(notes: readonly NoteView[]): readonly (readonly NoteView[])[] {
  const seen = new Set<string>();
  const groups: NoteView[][] = [];
  for (const note of notes) {
    if (!note.author.isMe || note.versions.length === 0 || seen.has(note.id)) continue;
    const group = notes.filter((each) => each.id === note.id || note.versions.includes(each.id));
    for (const each of group) seen.add(each.id);
    if (group.length > 1) groups.push(group);
  }
  return groups;
}

function Note({ note, finding }: { readonly note: NoteView; readonly finding: FindingView }): JSX.Element {
  const by = note.source ? notedInFile(note.source) : note.author.isMe ? '' : note.author.name;
  const isNarrower = note.audience.ws !== finding.audience.ws && note.audience.kind !== 'group';
  return (
    <div class="rp-note">
      <p>
        {by === '' ? null : <span class="rp-note-by">{by}: </span>}
        {note.text}
      </p>
      {isNarrower ? <AudienceLine audience={note.audience} isMine={note.author.isMe} /> : null}
    </div>
  );
}

/** Theme, note and ask of one finding, and who will see the note. */
export function CardComposer(props: FindingCardProps): JSX.Element {
  const { placed, themes, actions, drafts, focus } = props;
  const { finding } = placed;
  // What was adopted from a file are its author's words there.
  const mine = finding.notes.filter((note) => note.author.isMe && note.source === undefined);
  const audiences = props.noteAudiences ?? [finding.audience];
  const [ws, setWs] = useState<WorkspaceId>(() => firstAudience(mine, audiences, finding).ws);
  const audience = audiences.find((each) => each.ws === ws) ?? finding.audience;
  const base = mine.filter((note) => note.audience.ws === audience.ws);
  // Typed for one audience and then given to another, a text is added there; what stood there stays.
  const [typedFor, setTypedFor] = useState<WorkspaceId | null>(null);
  const over = useTypedOver(base, typedFor === null);
  const replaced = typedFor === null || typedFor === audience.ws ? base.filter(over.covers) : [];
  const [turn, setTurn] = useState(0);
  const choose = (next: WorkspaceId): void => {
    setWs(next);
    if (drafts?.note) return;
    setTypedFor(null);
    setTurn(turn + 1);
  };
  const keep = (text: string): void => {
    over.keep(text);
    const ids = replaced.map((note) => note.id);
    if (props.noteAudiences === undefined) actions.onNote(finding.id, text, ids);
    else actions.onNote(finding.id, text, ids, audience.ws);
  };
  // What comes while one types stands below: it moves nothing above it.
  const known = useRef(new Set(finding.notes.map(({ id }) => id))).current;
  const others = finding.notes.filter((note) => !base.includes(note));
  const show = (notes: readonly NoteView[]): readonly JSX.Element[] =>
    notes.map((note) => <Note key={note.id} note={note} finding={finding} />);
  return (
    <>
      {show(others.filter(({ id }) => known.has(id)))}
      <Composer
        // Never while somebody types: what is typed stays when the audience changes, else the other note is shown.
        key={turn}
        audience={audience}
        audienceChoice={
          audiences.length < 2 ? undefined : (
            <AudienceChoice audiences={audiences} value={audience.ws} onChange={choose} />
          )
        }
        themeAudiences={seenBy(finding).filter(({ kind }) => kind === 'group')}
        noteOnly={props.readOnly}
        noteHint={props.noteHint}
        themes={themes}
        themeHelp={props.themeHelp}
        chosen={finding.themes}
        // Versions with a draft are being joined: the draft is to be kept even where it only joins their words.
        note={drafts?.note && base.some((note) => note.versions.length > 0) ? '' : joinNotes(base)}
        drafts={drafts}
        focus={focus}
        draftKept={drafts?.note !== undefined && drafts.note !== ''}
        ask={finding.ask.on}
        onTheme={(theme, on) => actions.onTheme(finding.id, theme, on)}
        onNewTheme={(label) => actions.onNewTheme(finding.id, label)}
        onDraft={(field, text) => {
          if (field === 'note') setTypedFor((before) => before ?? audience.ws);
          actions.onDraft(finding.id, field, text);
        }}
        onAsk={(on) => actions.onAsk(finding.id, on)}
        onKeep={keep}
        onClose={() => actions.onClose(finding.id)}
      />
      {show(others.filter(({ id }) => !known.has(id)))}
    </>
  );
}

interface TypedOver {
  /** True for a note that what is typed takes the place of. */
  covers(note: NoteView): boolean;
  keep(text: string): void;
}

/** A note that came from another device while one types is not typed over: it stays, beside what is kept. */
function useTypedOver(base: readonly NoteView[], isUntouched: boolean): TypedOver {
  const seen = useRef({ ids: new Set<NoteView['id']>(), kept: '' }).current;
  if (isUntouched) seen.ids = new Set(base.map((note) => note.id));
  return {
    covers: (note) => seen.ids.has(note.id) || note.text === seen.kept,
    keep: (text) => void (seen.kept = text),
  };
}

/** A note begins as "only me"; one that exists is edited where it is. */
function firstAudience(
  mine: readonly NoteView[],
  audiences: readonly Audience[],
  finding: FindingView,
): Audience {
  const last = mine.at(-1);
  return audiences.find((each) => each.ws === last?.audience.ws) ?? audiences[0] ?? finding.audience;
}
