/** Words for the years under a finding's card. */
export const STRIP = {
  label: (theme: string): string => `The years of ${theme}`,
  nothing: 'nothing marked, ',
  follow: 'Follow the story',
} as const;
