/** Root maps of a report's document whose keys begin with a finding's id: all that is said of one but its notes. */
export const OF_FINDINGS = [
  'ann',
  'kind',
  'tag',
  'flag',
  'anchor',
  'repair',
  'source',
  'outcome',
  'figure',
  'link',
  'del',
] as const;
