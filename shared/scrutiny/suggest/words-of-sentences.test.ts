import { describe, expect, test } from 'vitest';
import { becauseOf, kindsIn } from './test-reports.ts';

const TOLD = [
  ['strength', 'The reviewers were impressed with the harbour school.'],
  ['development', 'The lockers are inconsistent and further work is needed.'],
  ['risk', 'There is a risk that storms close the second quay.'],
  ['action', 'A new mooring guide will be published by the harbour office.'],
  ['indicator', 'Late ferries fell from 49% in 2028/29 to 28% in 2029/30.'],
  ['indicator', 'The harbour school was judged overall as “requires improvement to be good”.'],
  ['indicator', 'There were 23 rope incidents in the period.'],
  ['decision', 'The committee agreed the ferry budget.'],
  ['recommendation', 'It is recommended that the ferry budget be approved.'],
] as const;

const NO_FIGURES = [
  ['dates', 'The harbour group met on 26 November 2030 and 3 January 2031 in room 4.'],
  ['numbers of paragraphs', 'Details of the quay stand in paragraph 3.4 and section 11.'],
  ['codes', 'The lead for HOU012 and Risk 07 was named.'],
] as const;

const NOISE = [
  ['keys', 'Green: ropes renewed – monitoring no longer required;'],
  ['purposes', 'The purpose of this report is to inform members of good progress.'],
  ['lead-ins', 'The strengths of the harbour are:'],
  ['members’ questions', 'A Member asked how progress with the lockers would be monitored.'],
  ['thanks', 'The Chair thanked the crew for their excellent work.'],
  ['reports about themselves', 'This report provides an assessment of the harbour’s strong performance.'],
  ['duties', 'The harbour has a duty to keep good ropes.'],
  ['methods', 'The inspection team spoke to 14 pilots and was on site for 8 days.'],
  ['boilerplate', 'There are no financial implications.'],
  [
    'minutes of the last meeting',
    'The minutes of the meeting held in May were approved as a correct record.',
  ],
  ['captions', 'Table 1: Strengths and areas for consideration – the quay'],
  ['titles', 'Harbour Improvement Action Plan'],
] as const;

const NOISY_PLACES = [
  ['a definition', 'Mooring is defined as:\n\n- good ropes for all ships;\n- safe quays at all tides.\n'],
  ['who was there', 'The team comprised:\n\n- Lead Peer: Jo Tern, a highly regarded pilot.\n'],
  ['a sub-heading in a list', 'The areas for improvement are:\n\n- From rope reviews\n'],
  ['other options', '4. Other Options\n\nA strong bridge will be built instead.\n'],
] as const;

describe('sentences', () => {
  test.each(TOLD)('[R108] words of the sector tell a %s', (kind, sentence) => {
    expect(kindsIn(sentence)).toEqual([`${kind}: ${sentence}`]);
  });

  test('[R108] the words that told are given', () => {
    expect(becauseOf('The reviewers were impressed with the harbour school.')).toBe('Says “impressed”');
    expect(becauseOf('Of all ferries 12.5% left late.')).toBe('Says “12.5%”');
  });

  test.each(NO_FIGURES)('[R109] %s are no figures', (_what, sentence) => {
    expect(kindsIn(sentence).filter((one) => one.startsWith('indicator'))).toEqual([]);
  });

  test('[R110] what is reported is judged without who said it, and quoted with it', () => {
    expect(
      kindsIn('In response, the Head of Ferries informed the panel that lockers would be rebuilt by May.'),
    ).toEqual([
      'action: In response, the Head of Ferries informed the panel that lockers would be rebuilt by May.',
    ]);
  });

  test.each(NOISE)('[R107] %s are no findings', (_what, sentence) => {
    expect(kindsIn(sentence)).toEqual([]);
  });

  test.each(NOISY_PLACES)('[R107] %s is no finding', (_what, text) => {
    expect(kindsIn(text)).toEqual([]);
  });

  test('[R132] a resolution is a decision on the page of a decision and in minutes, else a recommendation', () => {
    const words = 'That the views of the rope panel referred to in appendix 1 be noted.';
    expect(kindsIn(`A note on ropes.\n\n${words}`)).toEqual([`recommendation: ${words}`]);
    expect(kindsIn(`Issue - decisions\n\nRopes\n\n${words}`)).toEqual([`decision: ${words}`]);
    expect(kindsIn('Approved the grant to the harbour school.')).toEqual([
      'decision: Approved the grant to the harbour school.',
    ]);
  });

  test('[R133] a question and its figures are none, an answer is judged by its words', () => {
    expect(
      kindsIn(
        'Question: Late ferries were 12.5% of all. What was the target?\n\nResponse: The target for late ferries was 9%.',
      ),
    ).toEqual(['indicator: Response: The target for late ferries was 9%.']);
  });

  test('[R133] what a member suggests is a recommendation, what officers agree to an action', () => {
    expect(
      kindsIn(
        'A Member suggested that it would be helpful to show tides in the next report. Officers agreed that tides be shown.',
      ),
    ).toEqual([
      'recommendation: A Member suggested that it would be helpful to show tides in the next report.',
      'action: Officers agreed that tides be shown.',
    ]);
  });

  test('[R134] praise in a name, and what holds for every harbour, is none', () => {
    expect(kindsIn('The Chair invited the pilots to speak to the Good Quay Plan.')).toEqual([]);
    expect(
      kindsIn('Robust rope management helps to support better decisions, and should be simple.'),
    ).toEqual([]);
  });

  test('[R135] a mark alone on its line is the mark of what follows', () => {
    expect(
      kindsIn(
        'Decision\n\ni.\nThe award of ropes to the harbour school, as listed in appendix 1.\nii.\nA further report on the quay after the winter.\n',
      ),
    ).toEqual([
      'decision: The award of ropes to the harbour school, as listed in appendix 1.',
      'decision: A further report on the quay after the winter.',
    ]);
  });

  test('[R136] reasons end where the committee received the report', () => {
    const words = 'The pilots were investigating late ferries.';
    expect(kindsIn(`Reasons for the decision\n\n${words}`)).toEqual([]);
    expect(
      kindsIn(
        `Reasons for the decision\n\nSee the report.\n\nThe Committee received a report from the pilots.\n\n${words}`,
      ),
    ).toEqual([`action: ${words}`]);
  });

  test('[R132] a decision page is known by its first lines, and what is resolved there may begin with its verb', () => {
    expect(
      kindsIn(
        'Decision Maker: Harbour Cabinet\nDecision status: Approved\nIs Key decision?: Yes\n\n1) Receive a further report on ropes;\n\n2) Approve the ferry grant.\n',
      ),
    ).toEqual(['decision: Receive a further report on ropes;', 'decision: Approve the ferry grant.']);
  });

  test('[R103] what a council "had:" below is what it did', () => {
    expect(
      kindsIn(
        'Since the storm the Council had:\n\n- A new contract for ropes;\n- Daily talks with pilots.\n',
      ),
    ).toEqual(['action: A new contract for ropes;', 'action: Daily talks with pilots.']);
  });

  test.each([
    ['development', 'Some ropes had been outstanding for a long time.'],
    ['indicator', 'Of the 890 ropes due for a check, 611 had been completed.'],
    ['indicator', 'The checks of ropes are down to 81 from 349.'],
    ['risk', 'The storm has impacted our ability to check the ropes.'],
  ])('[R108] words of housing and care tell a %s', (kind, sentence) => {
    expect(kindsIn(sentence)).toEqual([`${kind}: ${sentence}`]);
  });
});
