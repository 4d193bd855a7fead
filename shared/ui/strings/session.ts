/** Words of tagging sessions. */
import { inWords, upper } from '../../core/in-words.ts';
import type { Said, SaidCount, SessionPerson } from '../../core/session.ts';
import { ASK_LABEL, KIND_LABELS } from './kinds.ts';
import { count } from './times.ts';

/** What a choice is called. */
export function saidLabel(said: Said | null): string {
  if (said === null) return 'Can’t tell';
  if (said === 'none') return 'None of these';
  return said === 'ask' ? ASK_LABEL : KIND_LABELS[said];
}

/** "Action or promise 2, Strength 1". */
export function countsWords(counts: readonly SaidCount[]): string {
  return counts.map(({ said, n }) => `${saidLabel(said)} ${n}`).join(', ');
}

/** What stands in the finding's note: the group's, and in every file it is exported to. */
export function outcomeNote(
  result: 'agreed' | 'differ',
  split: string,
  counts: readonly SaidCount[],
  reasons: readonly string[],
  reason: string,
): string {
  const head =
    result === 'agreed'
      ? `Agreed in a tagging session${split === '' ? '' : ` (${split})`}.`
      : `In a tagging session we differ: ${countsWords(counts)}.`;
  const views = result === 'differ' ? reasons.map((each) => `“${each}”`) : [];
  return [head, ...views, ...(reason === '' ? [] : [reason])].join('\n');
}

export const SESSION = {
  title: 'Tagging session',
  leave: 'Leave',
  of: (group: string): string => `Tagging session, ${group}`,
  passageOf: (at: number, all: number): string => `Passage ${at} of ${all}`,
  passage: (at: number): string => `Passage ${at}`,
  steps: ['Choose alone', 'Show all', 'Talk', 'Agree'] as const,
  question: 'What is this passage, in your own reading?',
  alone: (group: string, names: boolean): string =>
    `Until all is shown only you have your choice. Then everybody in ${group} can see the choices${names ? ', with names' : ', without names'}.`,
  change: 'You can change it until all is shown.',
  late: 'All was shown before you chose. You can still choose: it is marked “chose after”.',
  byHand: 'Other paragraphs of the report',
  byHandHint: (group: string): string => `Nobody has to mark them first. ${group} will read their words.`,
  reading: 'Reading the report.',
  noParagraphs:
    'The report is not kept on this device, or has no paragraphs that can be picked. Open it and mark the passage.',
  noSection: 'Without a number',
  paragraphsIn: (section: string, n: number): string => `${section}, ${count(n, 'paragraph')}`,
  picked: (passages: number, people: number): string =>
    `${count(passages, 'passage')}, ${count(people, 'member')}`,
  none: 'None of these',
  skip: 'Skip, I can’t tell',
  more: 'Themes and a reason',
  reason: 'Your reason, in a few words',
  takeBack: 'Take my choice back',
  chosenSaid: (said: Said | null): string => `Chosen: ${saidLabel(said)}. Only you can see it.`,
  takenBack: 'Your choice is taken back.',
  haveChosen(n: number, of: number): string {
    if (n === 0) return 'Nobody has chosen yet';
    return n === of
      ? `All ${inWords(of)} have chosen`
      : `${upper(inWords(n))} of ${inWords(of)} ${n === 1 ? 'has' : 'have'} chosen`;
  },
  revealed: (counts: readonly SaidCount[]): string =>
    counts.length === 0
      ? 'All is shown. Nobody had chosen.'
      : `Revealed: ${countsWords(counts).toLowerCase()}.`,
  why: 'Choosing alone first keeps the first voice in the room from deciding for everyone.',
  show: 'Show all',
  orWait: (names: readonly string[]): string => `or wait for ${listNames(names)}`,
  leaderShows: (name: string): string => `${name} shows all when it is time.`,
  nobody: 'Who leads',
  person(person: SessionPerson, chosen: boolean, after: boolean, label: (passage: string) => string): string {
    const here =
      person.here?.at === undefined ? (person.here ? 'Here' : '') : `Reading ${label(person.here.at)}`;
    if (after) return 'Chose after all was shown';
    if (chosen) return 'Chosen';
    return here === '' ? 'Not here now' : here;
  },
  leads: 'leads',
  you: ' (you)',
  noName: 'No name yet',
  passages: (n: number): string => `${upper(inWords(n))} ${n === 1 ? 'passage' : 'passages'}`,
  stateChoose: 'not shown',
  stateMine: 'you have chosen',
  stateTalk: 'shown',
  stateAgreed: 'agreed',
  stateDiffer: 'we differ',
  views: 'What was chosen',
  yours: 'Yours is among them',
  chose: (n: number): string => (n === 1 ? 'one chose this' : `${inWords(n)} chose this`),
  after: 'chose after',
  noReason: 'No reason given',
  choseNobody: 'Nobody has chosen yet.',
  decide: 'What should the group’s copy say?',
  otherKinds: 'Another kind',
  noKind: 'No kind',
  why2: 'Why, in a sentence or two',
  agree: 'Record as agreed',
  differ: 'Record that we differ',
  differHint: 'Where you differ each view is kept, as it was put.',
  recorded: (group: string): string => `It is a finding of ${group} now.`,
  agreedSaid: (kind: string): string => `Recorded as agreed: ${kind}.`,
  differSaid: 'Recorded that you differ.',
  again: 'Record it anew',
  leaderRecords: (name: string): string => `${name} records what you agree, or that you differ.`,
  outcomeAgreed: 'Agreed',
  outcomeDiffer: 'We differ',
  next: 'Next passage',
  goTo: (name: string, label: string): string => `${name} is at ${label}: go there`,
  how: 'How far do you agree so far?',
  howOver: 'How far did you agree?',
  details: 'Details: the coefficient',
  alpha: (value: number): string => value.toFixed(2),
  alphaKinds: 'Kinds',
  alphaThemes: 'Themes',
  alphaNone: 'too little to say',
  alphaMeans:
    'Krippendorff’s alpha. If everybody chose by rolling dice, some choices would still match; the number takes that luck away: 0 is no better than dice, 1 is the same choice every time. Below 0.67 take it as a conversation. Kinds are compared as names, themes as sets (Jaccard); missing choices are left out.',
  apart: 'Where you part ways',
  namesNever: 'Views are kept without names.',
  namesAsk: (agreed: number, of: number): string =>
    `Names stay beside views only if all ${inWords(of)} agree. So far ${inWords(agreed)} ${agreed === 1 ? 'does' : 'do'}; until then views are kept without names.`,
  namesAgreed: 'All who take part have agreed: names stand beside views, and stay there.',
  namesYes: 'I agree to names',
  namesNo: 'Keep them without names',
  stays: 'When the session is closed, outcomes and counts stay, and where you differ each view.',
  lead: 'Leading',
  handOver: 'Hand over',
  handTo: 'Who leads from now on?',
  takeOver: 'Take over',
  takeOverHint: (name: string): string => `${name} leads. If ${name} is gone, you can: nothing is lost.`,
  tookOver: 'You lead now.',
  close: 'Close the session',
  closeTitle: 'Close the session?',
  closeBody:
    'What stays: the outcome and the counts of each passage, and where you differ each view. What goes, from every device and from the server: who had chosen, and each choice. Passages that were not shown stay with whoever chose.',
  closeMissing: (n: number): string =>
    `${upper(inWords(n))} ${n === 1 ? 'choice has' : 'choices have'} not come yet: closed now, ${n === 1 ? 'it is not counted, and stays' : 'they are not counted, and stay'} with whoever made ${n === 1 ? 'it' : 'them'}.`,
  closeStay: 'Not yet',
  closed: 'The session is closed',
  closedSaid: 'The session is closed. Outcomes and counts stay.',
  unsent: (n: number): string =>
    `It was closed before ${count(n, 'choice')} of yours came in. ${n === 1 ? 'It is' : 'They are'} yours alone, as before.`,
  toMarks: 'My marks of this report: print, Word, other tools',
  toReport: 'Open the report',
  waitingFor: 'The session has not come to this device yet. It comes by itself when there is a line.',
  notIn: 'You are not among those who choose in this session. You see what is shown.',
  openNotice: (group: string): string => `A tagging session is open in ${group}`,
  openNoticeBody: (title: string, by: string): string =>
    `${title}${by === '' ? '' : `, led by ${by}`}. Choose alone first; nobody sees it before all is shown.`,
  goToIt: 'Go to the session',
  notNow: 'Not now',
  section: 'Tagging sessions',
  sectionBody:
    'Choose alone on the same passages, see all, talk, and record what you agree or that you differ.',
  start: (group: string): string => `Start a tagging session in ${group}`,
  isOpen: 'open',
  isClosed: 'closed',
  // Setting one up
  newTitle: (group: string): string => `A tagging session in ${group}`,
  report: 'Which report?',
  noReports:
    'This group has no report yet. Share a finding of one with the group, then start the session there.',
  which: 'Which passages?',
  whichHint:
    'What is marked in the report, by section. Any other passage: mark it in the report first, then it stands here.',
  noneMarked: 'Nothing is marked in this report yet. Mark the passages in the report, then come back.',
  sectionNo: (no: string): string => `Section ${no}`,
  all: 'All of this section',
  onlyYours: (group: string): string => `Only you have it so far. ${group} will read its words.`,
  who: 'Who takes part?',
  whoHint: 'Everybody in the group can see what is shown; only those chosen here choose.',
  second: 'Who takes over if you are gone?',
  secondNobody: 'Keepers and chairs of the group only',
  names: 'Offer to keep names beside views. They are kept only if everybody who takes part agrees.',
  begin: 'Start the session',
  beginMissing: 'Choose at least one passage and two members.',
  tooMany: (most: number): string =>
    `At most ${most} choices fit into one session (passages times members). Choose fewer passages, or fewer members.`,
  notPublic:
    'Rapporteur could not check that the public can see these words. A session takes only what the public can see.',
  sayPublic: 'The public can see it',
  readerRole: 'You can read in this group, not write: a member can start a session.',
} as const;

/** "B. Okafor", "B. Okafor and R. Sen", "three others". */
export function listNames(names: readonly string[]): string {
  if (names.length > 3) return `${inWords(names.length)} others`;
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
