export const CHOOSE_FILE = {
  choose: 'Choose the file',
  about:
    'From this device, a stick or the council’s site. It is checked to be the very file that was marked, and kept here.',
  checking: 'Checking the file',
  reading: (read: number, of: number): string => (of === 0 ? 'Reading it' : `Reading page ${read} of ${of}`),
  here: 'The file is here.',
  before: 'As it was kept before',
} as const;
