/** Sentences of the pages about sharing. */
import { count } from '../../ui/strings/times.ts';

export const SHARING = {
  devices: 'My devices',
  devicesNone:
    'Your library is on this device only. Add a tablet or another computer, and it is there too, locked on the way.',
  devicesDetail: 'Your library reaches these devices, and no others.',
  addDevice: 'Use it on my tablet too',
  recovery: 'Recovery page',
  recoveryDetail:
    'If you lose all your devices, this one page brings your library and your groups back. Make it while you have one; print it or keep it.',
  makeRecovery: 'Make a recovery page',
  makingRecovery: 'Making it',
  backToSettings: 'Back to Settings',
  groups: 'Groups',
  groupsNone:
    'A group is who you share findings with: a committee, a task group, a party group. Until you share, everything is “only me”.',
  makeGroup: 'Make a group',
  groupName: 'Name of the group',
  groupHint: 'As its members call it, such as “Workforce task group”.',
  groupMissing: 'A group needs a name, so that its members know it.',
  cancel: 'Cancel',
  joinOther: 'Type a code or paste a link',
  lostSaid: (names: readonly string[]): string =>
    names.length === 1
      ? `${names[0]} was reported lost. It is refused from now on.`
      : `Reported lost: ${names.join(', ')}. They are refused from now on.`,
  left: (name: string): string => `You left ${name}. Your own copies are still here.`,
  linkEnded: 'That link lets nobody in any more.',
  copied: 'Copied.',
  copyFailed: 'The browser does not let pages copy. Select the words and copy them yourself.',
  joined: (name: string): string => (name === '' ? 'You are in.' : `You are in: ${name}.`),
  joinedOwn: 'This is one of your devices now. Your library comes by itself.',
  joinTitle: 'Join',
  nameMissing: 'The others need a name to see who wrote what.',
  hostMissing: 'This is not a web address. It begins with https://.',
  nameForCode:
    'Whoever shows the code sees it before they let you in. Not needed if the other device is yours.',
  codeMissing: 'Type the code, or paste the link.',
  share: 'Share',
  shareWith: 'With whom?',
  shareGo: 'Go on',
  shareNew: 'A new group',
  shareFirst: 'There is no group yet. Name the people you want to share with; invite them afterwards.',
  shareReader:
    'In your groups you can read, not write. Name the people you want to share with; invite them afterwards.',
  nothingYet: 'Choose what to share.',
  /** Not "shared": that is said by the status line, once the server's disk has it. */
  goesTo: (findings: number, group: string): string =>
    findings === 0
      ? `What you mark here goes to ${group}.`
      : `${count(findings, 'finding')} ${findings === 1 ? 'goes' : 'go'} to ${group}.`,
  withdrawn: (group: string): string => `Taken out of ${group}. Others may have read it.`,
  deletedAsked: (n: number): string => `${n} deleted: bring back?`,
  sharingAll: (group: string): string => `Everything you mark in this report goes to ${group}.`,
  stopAll: 'Stop that',
  stoppedAll: 'What you mark here is “only me” again.',
  lostTitle: 'This device was reported lost',
  lostText:
    'What it kept was removed from it. Your findings are on your other devices. If it was found again, add it from one of them.',
  lostJoin: 'Type a code or paste a link',
} as const;
