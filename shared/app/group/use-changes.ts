import { useState } from 'preact/hooks';
import type { Role } from '../../core/server-protocol.ts';
import type { GroupView, PersonView } from '../../core/sharing-view.ts';
import { GROUP, nameWords } from '../../ui/strings/group.ts';
import type { AppModel } from '../app-model.ts';

export interface Changes {
  /** What was done last, with a way back where there is one. */
  readonly said: { readonly text: string; readonly undo?: () => void } | null;
  readonly onRole: (person: PersonView, role: Role) => void;
  readonly onEnd: (person: PersonView) => void;
}

/** What a keeper does about the people of a group: said in words, a change of role with a way back. */
export function useChanges(model: AppModel, group: GroupView | undefined, onDone: () => void): Changes {
  const { sharing } = model.desk;
  const [said, setSaid] = useState<Changes['said']>(null);
  const ws = group?.ws ?? '';
  const say = (text: string, undo?: () => void): void => {
    setSaid(undo === undefined ? { text } : { text, undo });
    model.say(text);
    onDone();
  };
  const give = async (steps: readonly (readonly [PersonView, Role])[]): Promise<boolean> => {
    for (const [{ member }, role] of steps) {
      const done = await sharing.setRole(ws, member, role);
      if (!done.ok) {
        model.take(done);
        return false;
      }
    }
    return true;
  };
  const change = async (person: PersonView, role: Role): Promise<void> => {
    const chair = group?.people.find((one) => one.role === 'chair' && one.member !== person.member);
    // In this order: by naming the old chair again the new one becomes a member, and then what it was.
    const back: (readonly [PersonView, Role])[] = [[person, person.role]];
    if (role === 'chair' && chair) back.unshift([chair, 'chair']);
    const undo = async (): Promise<void> => {
      if (await give(back)) say(GROUP.undone);
    };
    if (await give([[person, role]])) say(GROUP.changed(nameWords(person), role), () => void undo());
  };
  const end = async (person: PersonView): Promise<void> => {
    const done = await sharing.endMember(ws, person.member);
    if (done.ok) say(GROUP.ended(nameWords(person)));
    else model.take(done);
  };
  return {
    said,
    onRole: (person, role) => void change(person, role),
    onEnd: (person) => void end(person),
  };
}
