export const OPTIONS = {
  title: 'Rapporteur settings',
  councils: 'Allowed councils',
  councilsHint:
    'On these sites your findings show without a click. Rapporteur reads no other site until you press its button there.',
  noCouncils: 'No council is allowed. Press “Allow this council” in the panel to add one.',
  withdraw: 'Withdraw',
  paired: 'Paired web apps',
  pairedHint: 'At these addresses Rapporteur’s web app and this extension are one library.',
  noPaired: 'None is paired. Open the web app and click the Rapporteur button there.',
  pages: 'On pages',
  hide: 'Hide my marks from pages.',
  hideHint:
    'They are drawn where no page can read them. Otherwise a page could learn which of its words are marked.',
  keys: 'Single keys mark.',
  keysHint:
    'M, the figures 1 to 8, Q, N and T act on selected words. Switch this off if a screen reader needs them.',
  shortcut: (key: string): string =>
    key === ''
      ? 'No key opens the note field of the panel. Set one under the browser’s extension shortcuts.'
      : `${key} opens the panel with the focus in the note field.`,
  copies: 'Copies',
  copiesHint: 'Save a copy of everything on this device, or bring one back.',
  openSettings: 'Save or bring back a copy',
} as const;
