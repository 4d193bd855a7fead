/** Sentences of the app's frame, library and settings. Words are those of ARCHITECTURE. */
import { count, showBytes, showDay, showMoment, showTime } from '../../ui/strings/times.ts';

export const FRAME = {
  name: 'Rapporteur',
  skip: 'Skip to the page',
  library: 'Library',
  settings: 'Settings',
  dismiss: 'Dismiss',
  later: 'Later',
  updateReady: 'A new version of Rapporteur is ready.',
  updateDetail: 'Reload when it suits you. What you are writing is kept as a draft.',
  reload: 'Reload now',
  reloading: 'Reloading',
  refused: 'This browser has not promised to keep your library.',
  refusedDetail:
    'It may clear it when the device runs short of room. Save a copy now and then, or install Rapporteur.',
  pageFailed: 'This page of Rapporteur could not be loaded. Everything kept is safe.',
} as const;

export const HOME_SCREEN = {
  staying:
    'You are in a browser tab, which may be cleared after seven days without use. Save a copy at least once a week.',
} as const;

export const LIBRARY = {
  title: 'Library',
  bringing: 'Bringing it in',
  noneHere: 'No papers here yet. They appear when somebody shares a finding.',
  trySamples: 'Try the sample library',
  allCommittees: 'All committees',
  committees: 'Committees',
  onDevice: 'On this device',
  whole: 'Everything on this device in one file. If this browser loses its data, bring it back from there.',
  lastCopy: (at: number | undefined, now: number): string =>
    at === undefined ? 'No copy saved yet' : `Last copy: ${showMoment(at, now)}`,
  stored: (reports: number, findings: number, bytes: number): string =>
    `${count(reports, 'report')}, ${count(findings, 'finding')}, ${showBytes(bytes)}.`,
  stays: 'Nothing leaves it unless you share it.',
} as const;

export const SETTINGS = {
  title: 'Settings',
  look: 'Look',
  hand: 'Hand',
  handDetail: 'Cards, and buttons for selected words, stand on the side of the hand that taps or writes.',
  hands: { right: 'Right', left: 'Left' },
  keys: 'Keys',
  keysDetail:
    'Keys work in the paper, never while you type. Switch those of one letter off if you use speech or a screen reader that needs them: everything has a button as well. In council pages the extension keeps the usual keys.',
  copies: 'Copies',
  saveCopy: 'Save a copy',
  saving: 'Saving a copy',
  withRestricted: (papers: number): string =>
    `With the ${count(papers, 'restricted paper')}? Whoever has the file can read ${papers === 1 ? 'it' : 'them'}.`,
  bringBack: 'Bring back a copy',
  chosen: (name: string, size: number): string => `${name}, ${showBytes(size)}`,
  reading: 'Reading the copy',
  savedBy: (at: number, by: { readonly isMe: boolean; readonly name?: string }): string =>
    `Saved on ${showDay(at)}, ${showTime(at)}, by ${by.isMe ? 'you' : (by.name ?? 'another device')}.`,
  contents: (papers: number, findings: number, already: number): string =>
    `${count(papers, 'paper')}, ${count(findings, 'finding')}: ${already === 0 ? 'none is' : `${already} ${already === 1 ? 'is' : 'are'}`} here already.`,
  notThis: 'Not this one',
  bringBackDetail: 'What is in the copy is added to what is here. Nothing here is replaced or lost.',
  addIt: 'Add it to this library',
  adding: 'Adding it',
  brought: (added: number, already: number, lost: number): string =>
    `${added} added, ${lost} lost.${already > 0 ? ` ${already} were here already.` : ''}`,
  undoBrought: 'Take out again what was added',
  undone: 'Taken out again.',
  samples: 'Sample library',
  samplesIn: 'The sample reports are in your library.',
  samplesOut: 'Take the samples out',
  samplesNone: 'The sample reports are not in your library.',
  themeLists: 'Themes',
  themesInUse: (n: number): string => `${count(n, 'theme')} to choose from.`,
  device: 'This device',
  persistence: {
    unknown: 'The browser has not been asked yet to keep your library.',
    granted: 'The browser has promised to keep your library.',
    refused: 'The browser has not promised to keep your library: save a copy now and then.',
    'not-offered': 'This browser makes no promise to keep a library: save a copy now and then.',
  },
  room: (used: number, quota: number): string => `${showBytes(used)} used of about ${showBytes(quota)}.`,
  extension: 'Extension',
  joined: 'This library and the extension’s in this browser are one. End it in the extension’s options.',
  extensionPwa:
    'To join this library with the extension in this browser, press the Rapporteur button in the browser’s toolbar while this page is open, and compare the six digits.',
  extensionOwn:
    'To join this library with Rapporteur’s web app, open the web app and press the Rapporteur button in the browser’s toolbar there.',
} as const;
