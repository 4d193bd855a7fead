/** The way to the page for files of findings: what other pages say of it. */
export const EXCHANGE = {
  title: 'In and out',
  about:
    'Findings as files of other programs: web annotations, Hypothesis, tables, Markdown, Word. To move everything to another device, save a copy instead.',
  open: 'Bring findings in, or take them out',
} as const;
