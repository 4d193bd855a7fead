import { expect, test } from 'vitest';
import { buildStory } from './build-story.ts';
import { ALL, finding, YEARS } from './testing/story-builders.ts';
import { threadOf } from './thread.ts';

const threadWith = (...marks: readonly ReturnType<typeof finding>[]) =>
  threadOf(buildStory([...ALL, ...marks], YEARS), 'plans').steps.map((step) =>
    step.sort === 'report'
      ? [step.column.label, step.findings.length]
      : ['promised', step.due, step.words, step.column.label],
  );

test('[R172] a thread begins with the first report that has findings, and has the silent ones after it', () => {
  expect(threadWith(finding('r14', ['plans']), finding('r19', ['plans']))).toEqual([
    ['2014', 1],
    ['2016', 0],
    ['2019', 1],
  ]);
  expect(threadWith()).toEqual([]);
});

test('[R172] what was promised for a time of which there is no report is its last step, and no other', () => {
  const asked = finding(
    'r19',
    ['plans'],
    'recommendation',
    'That in January 2020 Cabinet receives the action plan',
  );
  const kept = finding('r11', ['plans'], 'action', 'The new system is to go live in June 2012');
  const past = finding('r19', ['plans'], 'action', 'The plan of March 2018 was carried out');
  const found = finding('r19', ['plans'], 'development', 'Plans will be late until May 2025');
  expect(threadWith(asked, kept, past, found).filter(([sort]) => sort === 'promised')).toEqual([
    ['promised', '2020-01', 'January 2020', '2019'],
  ]);
});
