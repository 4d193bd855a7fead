/** Sentences of a group's page; its parts have theirs in `shared/ui/strings/group.ts`. */
export const GROUP_PAGE = {
  back: 'Groups and people',
  gone: 'This group is not on this device.',
  invite: 'Invite people',
  file: (group: string): string => `${group} log.csv`,
} as const;
