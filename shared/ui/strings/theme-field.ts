/** Words of the field for themes. */
export const THEME_FIELD = {
  manage: 'Look after themes',
  proposed: 'suggested for these words',
} as const;
