/** The codes of sharing: links, codes, servers. In the same three parts as the others. */
import type { ErrorCode } from '../../core/result.ts';
import type { ErrorWords } from './error-words.ts';

type SharingCode = Extract<
  ErrorCode,
  | `link-${string}`
  | `code-${string}`
  | `invite-${string}`
  | 'recovery-mistyped'
  | `server-${string}`
  | `blob-${string}`
  | 'not-admitted'
  | 'token-expired'
  | 'device-lost'
  | 'member-ended'
  | 'keeper-needed'
  | 'role-too-low'
  | 'update-refused'
  | 'workspace-full'
  | 'keys-missing'
  | 'name-missing'
  | 'share-restricted'
  | 'public-unknown'
>;

const HERE = 'Everything on this device is safe.';
const UNCHANGED = 'Nothing on this device was changed.';
const WAITING = 'What you wrote is saved on this device and waits to be shared.';

export const SHARING_ERROR_WORDS: Readonly<Record<SharingCode, ErrorWords>> = {
  'link-unknown': {
    what: 'This is not an invitation to Rapporteur.',
    safe: UNCHANGED,
    todo: 'Copy the whole link from the message that brought it, or type the code.',
  },
  'link-unsafe': {
    what: 'This link leads to a server without a safe connection: others could read what you share.',
    safe: UNCHANGED,
    todo: 'Ask whoever sent it for a link that begins with https.',
  },
  'link-truncated': {
    what: 'Part of this link is missing.',
    safe: UNCHANGED,
    todo: 'Copy it again from its first letter to its last; it may run over two lines.',
  },
  'link-newer': {
    what: 'This link was made by a newer Rapporteur.',
    safe: UNCHANGED,
    todo: 'Reload this page to update Rapporteur, then open the link again.',
  },
  'link-other-server': {
    what: 'This link belongs to another server.',
    safe: UNCHANGED,
    todo: 'Open the link itself in the browser; it leads to the right place.',
  },
  'code-unknown': {
    what: 'No device is waiting with this code.',
    safe: UNCHANGED,
    todo: 'Check the letters. A code lasts five minutes: ask for a new one if it is older.',
  },
  'code-tries': {
    what: 'Too many wrong codes were typed.',
    safe: UNCHANGED,
    todo: 'Wait ten minutes, or use the link instead.',
  },
  'code-refused': {
    what: 'The other device did not let this one in.',
    safe: UNCHANGED,
    todo: 'Ask the person there, then begin again with a new code.',
  },
  'code-differs': {
    what: 'The two devices do not speak directly with each other.',
    safe: 'Nothing was given to anyone.',
    todo: 'Begin again with a new code. If it happens twice, use the link and tell who runs the server.',
  },
  'recovery-mistyped': {
    what: 'One of these letters is not as on the recovery page.',
    safe: UNCHANGED,
    todo: 'Compare the seven groups with the page, one by one.',
  },
  'invite-unknown': {
    what: 'The server does not know this invitation.',
    safe: UNCHANGED,
    todo: 'Copy the whole link again, or ask for a new one.',
  },
  'invite-expired': {
    what: 'This invitation has expired.',
    safe: UNCHANGED,
    todo: 'Ask whoever sent it for a new link.',
  },
  'invite-used': {
    what: 'This invitation has been used up.',
    safe: UNCHANGED,
    todo: 'Ask whoever sent it for a new link. If you joined on another device, add this one there.',
  },
  'invite-ended': {
    what: 'This invitation was ended.',
    safe: UNCHANGED,
    todo: 'Ask whoever sent it whether you should still join.',
  },
  'server-unreachable': {
    what: 'The server cannot be reached.',
    safe: HERE,
    todo: 'Carry on. It is tried again by itself.',
  },
  'server-failed': {
    what: 'The server could not do this.',
    safe: HERE,
    todo: 'Try again later. If it stays, tell who runs the server.',
  },
  'server-full': {
    what: 'The server could not save this: its disk is full or busy.',
    safe: WAITING,
    todo: 'It is tried again by itself. If it stays, tell who runs the server.',
  },
  'server-older': {
    what: 'The server runs an older version than this device.',
    safe: WAITING,
    todo: 'Tell who runs the server that it needs to be updated.',
  },
  'server-newer': {
    what: 'The server runs a newer version than this device.',
    safe: WAITING,
    todo: 'Reload this page, or update the extension.',
  },
  'server-busy': {
    what: 'The server was asked too often in a short time.',
    safe: HERE,
    todo: 'Wait a minute, then try again.',
  },
  'not-admitted': {
    what: 'The server does not let this device in.',
    safe: HERE,
    todo: 'Ask a member of the group for a new link, or add this device from another of yours.',
  },
  'token-expired': {
    what: 'The server asked this device to say again who it is.',
    safe: WAITING,
    todo: 'This is done by itself. If it stays, reload this page.',
  },
  'device-lost': {
    what: 'This device was reported lost, so what it kept was removed from it.',
    safe: 'Your findings are on your other devices.',
    todo: 'If it was found again, add it from another of your devices.',
  },
  'member-ended': {
    what: 'You are no longer in this group.',
    safe: 'What you marked and wrote there is kept for you.',
    todo: 'If that is a mistake, ask its keeper for a new link.',
  },
  'keeper-needed': {
    what: 'A group needs a keeper.',
    safe: HERE,
    todo: 'Make somebody else keeper first.',
  },
  'role-too-low': {
    what: 'You can read in this group, but not write.',
    safe: HERE,
    todo: 'Keep your marks as “Only me”, or ask the group for a member’s link.',
  },
  'update-refused': {
    what: 'The server refused a change from this device, because it does not look like one of yours.',
    safe: 'The change is saved on this device. Nobody else is affected.',
    todo: 'Save a copy, then reload this page. If it stays, tell who runs the server.',
  },
  'workspace-full': {
    what: 'This group has used all the room that the server gives it.',
    safe: WAITING,
    todo: 'Ask who runs the server for more room.',
  },
  'blob-too-large': {
    what: 'This paper is larger than the server takes.',
    safe: 'The paper stays on this device. Findings about it are shared all the same.',
    todo: 'The others can open the paper at the council’s own address.',
  },
  'blob-wrong': {
    what: 'The paper arrived damaged, so it was not kept.',
    safe: HERE,
    todo: 'It is fetched again by itself.',
  },
  'keys-missing': {
    what: 'This browser makes no keys at this address, so nothing can be shared from here.',
    safe: HERE,
    todo: 'Open Rapporteur at an address that begins with https://.',
  },
  'name-missing': {
    what: 'The others need a name to see who wrote what.',
    safe: UNCHANGED,
    todo: 'Type your name as it should stand beside your findings.',
  },
  'share-restricted': {
    what: 'This paper is restricted, so its findings stay on this device.',
    safe: 'Nothing was shared.',
    todo: 'Share it only as a file that you make yourself, if you may.',
  },
  'public-unknown': {
    what: 'It could not be checked whether the public can open this paper.',
    safe: 'Nothing was shared. The paper is treated as restricted.',
    todo: 'Say that it is public, if you know it to be, or keep it to yourself.',
  },
};
