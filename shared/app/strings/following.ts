/** Words of what follows a member to their own devices. */
export const FOLLOWING = {
  next: 'Read next',
  nextDetail: 'Your own list. It follows to your devices, and nobody else sees it.',
  add: 'Read next',
  addTo: (title: string): string => `Read next: ${title}`,
  take: 'Take off the list',
  takeOff: (title: string): string => `Take off the list: ${title}`,
  added: 'On your list to read next.',
  taken: 'Off your list.',
  page: (page: number): string => `page ${page}`,
} as const;
