/** Whose papers the library shows: on the first screen, so apart from the other words of sharing. */
export const WHOSE = {
  everything: 'Everything',
  onlyMe: 'Only me',
  whose: 'Who can see it',
  peopleOf: 'People of this group',
  inviteMore: 'Groups and people',
} as const;
