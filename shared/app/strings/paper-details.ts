/** Words for what a paper is listed under. */
export const DETAILS = {
  open: 'Details',
  title: 'About this paper',
  under: 'What it is listed under: the story of a theme goes by council and date.',
  name: 'Title',
  council: 'Council',
  committee: 'Committee',
  date: 'Date of the meeting',
  fromMeeting: 'From the council’s page of the meeting.',
  noTitle: 'A title is needed: by it the paper is found in the library.',
  noDate: 'A date is needed: reports stand in the order of their dates.',
  save: 'Save',
  cancel: 'Cancel',
  saved: 'Details changed.',
} as const;
