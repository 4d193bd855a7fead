/** Sentences about joining the extension of this browser. */
export const JOIN = {
  title: 'The extension asks to join this library',
  hint: 'Compare these digits with those in the extension’s panel, and answer there.',
  joined: 'The extension and this page are one library now.',
  joinedHint: 'It stays so until you withdraw it in the extension. Restricted papers stay where they are.',
} as const;
