/** Audience, anchors and saved states in the words of ARCHITECTURE. */
import type { AnchorState } from '../../core/selector.ts';
import type { Audience, SavedState } from '../../core/view.ts';
import type { DeviceWord } from './sharing.ts';
import { showTime } from './times.ts';

export const DEVICE_ONLY = 'NOT FOR PUBLICATION. This device only';

/**
 * Short, for a card: "Only you", "This device only", or the group's name. What another member wrote and this one has in
 * the own library, such as a sample, is not "Only you".
 */
export function audienceLabel(audience: Audience, isMine = true): string {
  if (audience.kind === 'device') return DEVICE_ONLY;
  if (audience.kind === 'own') return isMine ? 'Only you' : 'In your library only';
  return audience.name ?? 'A group';
}

/** A sentence for a composer: who can see what is written here, or the one of several things that is named. */
export function audienceSentence(audience: Audience, what = 'this'): string {
  if (audience.kind === 'device') return 'This device only: restricted paper';
  if (audience.kind === 'own') return `Only you can see ${what}`;
  return `Everyone in ${audience.name ?? 'the group'} can see ${what}`;
}

/** To be chosen in a composer. */
export function audienceChoice(audience: Audience): string {
  if (audience.kind === 'device') return DEVICE_ONLY;
  if (audience.kind === 'own') return 'Only me';
  return audience.name ?? 'The group';
}

/** A layer of a report: whose findings these are. */
export function layerLabel(audience: Audience): string {
  return audience.kind === 'own' ? 'Only me' : audienceChoice(audience);
}

export const ANCHOR_LABELS: Readonly<Record<AnchorState, string>> = {
  exact: 'In its place',
  moved: 'Moved, check',
  edited: 'Edited',
  ambiguous: 'Unclear',
  gone: 'Its words are gone',
};

/** After the member has said "yes, this passage" on this version: nothing is left to check. */
export const CONFIRMED_LABELS: Readonly<Record<'moved' | 'edited', string>> = {
  moved: 'Moved',
  edited: 'Edited',
};

export const ANCHOR_SENTENCES: Readonly<Record<AnchorState, string>> = {
  exact: 'The words stand where they stood.',
  moved: 'The same words stand in another place of this version. Is this still the passage you mean?',
  edited: 'The words were changed in this version. Is this still the passage you mean?',
  ambiguous: 'These words stand in several places of this version. It is not clear which one you meant.',
  gone: 'These words are not in this version. They are kept here as you marked them.',
};

/** Findings that are unclear, or whose words are gone: the same group in every list. */
export const UNPLACED = {
  title: 'No sure place in this version',
  detail: 'Nothing was put on other words. They are kept as you marked them.',
} as const;

/** Why a paper never leaves this device, in the page's own words where they are known. */
export function restrictedSentence(reason: string | undefined): string {
  const why = reason?.trim().replace(/\.+$/, '');
  return why ? `${DEVICE_ONLY}. The page says: ${why}.` : `${DEVICE_ONLY}: the paper is restricted.`;
}

/** @param isEmpty whether nothing at all is kept: a page just opened has saved nothing, and all of it is saved */
export function savedLabel(saved: SavedState, isEmpty = true, device: DeviceWord = 'device'): string {
  switch (saved.state) {
    case 'nothing':
      return isEmpty ? 'Nothing kept yet' : `Saved on this ${device}`;
    case 'saving':
      return 'Saving';
    case 'saved':
      return `Saved on this ${device}, ${showTime(saved.at)}`;
    case 'not-saved':
      return 'Not saved';
  }
}

export const KEPT_OFFLINE = 'Kept offline';
/** Of a paper that came from others: said only when every byte is here and verified. */
export const READY_OFFLINE = 'Ready offline';
export const NOT_KEPT = 'Not kept';
/** Another version of the paper is here. */
export const PARTLY_KEPT = 'Partly kept';
export const KEEP_OFFLINE = 'Keep offline';

/** Where a finding is shown in another paper that has the same pages. */
export function madeInWords(title: string): string {
  return `Marked in ${title}`;
}
