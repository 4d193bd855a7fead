/** Words about suggestions that only the panel has. */
export const PANEL_SUGGEST = {
  title: 'Suggestions',
  keepFirst: 'Keep this page, and rules on this device suggest what may be a finding on it, in pencil.',
  reading: 'The page is being read.',
  none: 'None are left on this page.',
  about: 'In pencil: on this page nothing shows of them until you accept one.',
  show: 'Look through them',
  hide: 'Put them away',
  unread: 'What is kept of this page could not be read.',
} as const;
