/** Words of who can read an answer, and of what others answered. */
export const ANSWER_FOR = {
  legend: 'Who can read your answer',
  promiseLegend: 'Who can read this promise',
  statusLegend: 'Who can read what you say',
  ownerLegend: 'Who can read it',
  title: (group: string): string => `Say it to ${group}`,
  readers: (group: string): string =>
    `Everyone in ${group}, and whoever joins it later, can read what you answer there.`,
  already: 'You have said this already, to yourself. What you tick goes along:',
  note: (text: string): string => `Note: “${text}”`,
  go: (group: string): string => `Say it to ${group}`,
  cancel: 'Cancel',
  said: (group: string): string => `${group} can read it now.`,
  withdraw: (group: string): string => `Take your answer out of ${group}`,
  withdrawn: 'Only you have your answer now. Others may have read it.',
  others: 'What others say of the answer',
  differ: 'You do not say the same. Both answers stand.',
  elsewhere: 'Asked by somebody else',
} as const;
