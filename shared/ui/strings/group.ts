/** Words of a group's page: its people and what each may do, and its log. */
import type { Role } from '../../core/server-protocol.ts';
import type { LogLine, Person, PersonView } from '../../core/sharing-view.ts';
import { count } from './times.ts';

export const ROLE_HINTS: Readonly<Record<Role, string>> = {
  keeper: 'Lets people in, ends somebody’s part, names the chair. Often the clerk.',
  chair: 'Lets people in, and leads.',
  member: 'Marks, writes notes and shares.',
  reader: 'Sees everything that is shared here, and writes nothing.',
};

export const ROLE_NAMES: Readonly<Record<Role, string>> = {
  keeper: 'Keeper',
  chair: 'Chair',
  member: 'Member',
  reader: 'Reader',
};

export const GROUP = {
  people: 'People',
  change: 'Change',
  changeOf: (name: string): string => `Change what ${name} may do`,
  role: (name: string): string => `${name} is`,
  setRole: 'Change',
  cancel: 'Cancel',
  noDevice: 'All their devices were reported lost.',
  chairGoes: (chair: string): string =>
    `${chair} is chair now, and will be a member; links that ${chair} made end. All in one step.`,
  end: 'End their part in the group',
  endTitle: (name: string): string => `End ${name}’s part in the group?`,
  endWords: (name: string): string =>
    `${name} is told, and keeps their own findings and notes. Everything else of this group leaves their devices when these next connect. What they shared stays here, under their name. Links that let people in end too: make a new one for whoever has not joined yet.`,
  endYes: 'End their part',
  endNo: 'Leave it as it is',
  nobody: 'Nobody here can let others in',
  askOperator:
    'Those who could have lost their devices. Ask whoever runs the server to name a keeper; everybody will see it in the list below.',
  only: 'Only one person can let others in',
  onlyMine: 'If your device is lost, nobody can. Add a second: who else may let people in?',
  onlyAlone: 'If your device is lost, nobody can. Add a second: invite somebody, then make them keeper.',
  onlyTheirs: (name: string): string => `If their device is lost, nobody can. Ask ${name} to add a second.`,
  addSecond: 'Add a second',
  makeKeeper: (name: string): string => `Make ${name} keeper`,
  changed: (name: string, role: Role): string => `${name}: ${ROLE_NAMES[role].toLowerCase()} from now on.`,
  ended: (name: string): string => `${name}’s part in the group is ended.`,
  undo: 'Undo',
  undone: 'Undone.',
  links: 'Links that let people in',
  noLinks: 'No link is open.',
  log: 'What happened here',
  logAbout:
    'Who joined, left, saved a file or deleted something. Never what was read, thought or written. Everybody in the group sees the same list.',
  logOffline: 'The list is with the server, which cannot be reached now.',
  logOld: 'The server does not keep this list yet. Whoever runs it can update it.',
  logAll: 'Show all',
  save: 'Save this list as a file (CSV)',
  saved: 'The list was saved. That is in it too.',
} as const;

/** "B. Okafor", or what stands for somebody whose name is not known here. */
export function nameWords({ name, isMe }: Person | Pick<PersonView, 'name' | 'isMe'>): string {
  if (name !== '') return name;
  return isMe ? 'You' : 'Somebody without a name yet';
}

const PEOPLE_BY_ROLE: Readonly<Record<Role, string>> = {
  keeper: 'a keeper',
  chair: 'a chair',
  member: 'members',
  reader: 'readers',
};

/** One line of the log as a sentence. */
export function logWords(line: LogLine): string {
  const by = line.by === undefined ? undefined : nameWords(line.by);
  const whom = line.member === undefined ? '' : nameWords(line.member);
  const n = line.count ?? 1;
  switch (line.what) {
    case 'made':
      return `${by} made the group.`;
    case 'joined':
      return `${whom} joined${line.role === 'reader' ? ' to read' : ''}, let in by ${by}.`;
    case 'left':
      return `${by} left.`;
    case 'ended':
      return `${by} ended ${whom}’s part.`;
    case 'role':
      return by === undefined
        ? `${whom} became ${line.role}: there was no other.`
        : `${by} made ${whom} ${line.role}.`;
    case 'keeper-named':
      return `Whoever runs the server made ${whom} keeper.`;
    case 'invited':
      return `${by} made a link for ${PEOPLE_BY_ROLE[line.role ?? 'member']}.`;
    case 'invite-ended':
      return `${by} ended a link.`;
    case 'exported':
      return `${by} saved ${count(n, 'finding')} in a file.`;
    case 'deleted':
      return n === 1
        ? `${by} deleted a finding or took it out.`
        : `${by} deleted ${n} findings or took them out.`;
    case 'log-exported':
      return `${by} saved this list in a file.`;
    default:
      // A newer server's word.
      return [by, String(line.what), whom].filter((part) => part !== undefined && part !== '').join(' · ');
  }
}
