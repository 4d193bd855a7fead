/** Every error code has words for a person: what happened, what is safe, what to do. */
import type { ErrorCode } from '../../core/result.ts';
import type { ErrorWords } from './error-words.ts';
import { FETCH_ERROR_WORDS } from './fetch-errors.ts';
import { PAPER_ERROR_WORDS } from './paper-errors.ts';
import { SHARING_ERROR_WORDS } from './sharing-errors.ts';

export const ERROR_WORDS: Readonly<Record<ErrorCode, ErrorWords>> = {
  'storage-full': {
    what: 'This device has no room left, so the last change was not saved.',
    safe: 'Everything saved before is safe.',
    todo: 'Free some room on this device, then try again. Your words are still here.',
  },
  'storage-blocked': {
    what: 'The browser does not let Rapporteur keep anything on this device.',
    safe: 'Nothing has been lost, because nothing was kept.',
    todo: 'Leave private browsing, or allow this site to store data, then open Rapporteur again.',
  },
  'storage-failed': {
    what: 'The browser could not save the last change.',
    safe: 'Everything saved before is safe.',
    todo: 'Try again. If it fails twice, save a copy and restart the browser.',
  },
  'store-unreadable': {
    what: 'Part of what is kept on this device cannot be read.',
    safe: 'The unreadable part was set aside, not thrown away. The rest is here.',
    todo: 'Save a copy now. Then bring back your last good copy if something is missing.',
  },
  'row-unreadable': {
    what: 'One entry could not be read and is not shown.',
    safe: 'It was left as it is. Everything else is here.',
    todo: 'Carry on. If something is missing, bring back a copy that has it.',
  },
  'document-newer': {
    what: 'This was written by a newer Rapporteur than the one on this device.',
    safe: 'You can read it. Nothing can be changed by mistake.',
    todo: 'Update Rapporteur on this device to write here again.',
  },
  'host-unreachable': {
    what: 'The part of Rapporteur that saves is not answering.',
    safe: 'Your last marks wait on this page and are saved when it is back.',
    todo: 'Wait a moment. If this stays, reload the page and click Rapporteur again.',
  },
  'page-empty': {
    what: 'There are no words on this page that can be marked.',
    safe: 'Your findings on other pages are safe.',
    todo: 'If the paper is a picture or opens in another window, open it on its own.',
  },
  'page-too-long': {
    what: 'This page is too long to be kept and marked.',
    safe: 'Nothing was changed and nothing was kept in part.',
    todo: 'Open the papers of the agenda one at a time and mark there.',
  },
  'page-changed': {
    what: 'The page changed while you were marking.',
    safe: 'Nothing was put on the wrong words.',
    todo: 'Select the words again.',
  },
  'page-unsupported': {
    what: 'The browser does not let extensions read pages of this sort.',
    safe: 'Your library is here as always.',
    todo: 'Open the paper on the council’s own site.',
  },
  'paper-unsupported': {
    what: 'The browser shows this file itself, so it cannot be marked here.',
    safe: 'Your findings are safe.',
    todo: 'A PDF opens in Rapporteur: choose “Read and mark”. Of anything else you can keep the link.',
  },
  'snapshot-differs': {
    what: 'The copy of this page did not match the page word for word, so it was not kept.',
    safe: 'Your findings are safe.',
    todo: 'Mark on the page itself, and try “Keep offline” again later.',
  },
  'snapshot-missing': {
    what: 'This page is not kept on this device.',
    safe: 'Its findings are here, with the words that were marked.',
    todo: 'Open it on the council’s site when you are online and choose “Keep offline”.',
  },
  'selection-empty': {
    what: 'No words are selected.',
    safe: 'Nothing was changed.',
    todo: 'Select some words in the paper first.',
  },
  'selection-outside': {
    what: 'The selection is outside the paper, so it cannot be marked.',
    safe: 'Nothing was changed.',
    todo: 'Select words in the paper itself, not in menus or in Rapporteur.',
  },
  'selection-in-field': {
    what: 'Words in a box you type in cannot be marked.',
    safe: 'Nothing was changed.',
    todo: 'Select words in the paper itself.',
  },
  'selection-too-long': {
    what: 'That is more than one finding can hold.',
    safe: 'Nothing was changed.',
    todo: 'Select a passage, such as a paragraph or a section, and mark that.',
  },
  'finding-unknown': {
    what: 'This finding is not on this device any more.',
    safe: 'All other findings are safe.',
    todo: 'It may have been deleted in another window. Undo there brings it back.',
  },
  'command-invalid': {
    what: 'Rapporteur did not understand what it was asked to do.',
    safe: 'Nothing was changed.',
    todo: 'Reload the page and try again.',
  },
  'copy-unreadable': {
    what: 'This file cannot be read.',
    safe: 'Nothing on this device was changed.',
    todo: 'Choose the file that “Save a copy” made; its name ends in .zip.',
  },
  'copy-foreign': {
    what: 'This file is not a copy made by Rapporteur.',
    safe: 'Nothing on this device was changed.',
    todo: 'Choose the file that “Save a copy” made.',
  },
  'copy-truncated': {
    what: 'Part of this copy is missing. It may not have been downloaded completely.',
    safe: 'Nothing on this device was changed.',
    todo: 'Fetch the file again, or choose an earlier copy.',
  },
  'copy-newer': {
    what: 'This copy was made by a newer Rapporteur.',
    safe: 'Nothing on this device was changed.',
    todo: 'Update Rapporteur on this device, then bring the copy back.',
  },
  'clock-implausible': {
    what: 'The clock of this device seems to be wrong.',
    safe: 'Your findings are safe; their order does not depend on the clock.',
    todo: 'Set the date and time of this device, because they are shown on your notes.',
  },
  'address-invalid': {
    what: 'This is not a web address.',
    safe: 'Nothing was changed.',
    todo: 'Copy the address from the browser; it begins with https://.',
  },
  ...FETCH_ERROR_WORDS,
  ...PAPER_ERROR_WORDS,
  ...SHARING_ERROR_WORDS,
};

/** Safe first, then what happened, then what to do: one string for a live region or a log of the screen. */
export function errorSentence(code: ErrorCode): string {
  const { what, safe, todo } = ERROR_WORDS[code];
  return `${safe} ${what} ${todo}`;
}
