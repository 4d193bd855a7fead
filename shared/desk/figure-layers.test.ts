import { expect, test } from 'vitest';
import { createMark } from '../store/testing/builders.ts';
import { rowsOf } from '../store/testing/memory-documents.ts';
import { GROUP, openWithGroup } from './testing/group-desk.ts';
import { carry } from './testing/memory-desk.ts';

test('[S177] the figure of a finding goes along where it is shown, and comes out with it', async () => {
  const figure = { value: '18.5', unit: '%', due: '2020-01', dueWords: 'in January 2020' };
  const [anna, ben] = [openWithGroup('anna', 1), openWithGroup('ben', 2)];
  const group = () => rowsOf(anna.documents.open(`w/${GROUP}/r/paper1`).doc);
  const mark = createMark(anna.world, { figure });
  const { finding } = mark;
  await anna.run(mark);
  expect(anna.find('paper1', finding)?.figure).toEqual(figure);
  const on = { rid: 'paper1', findings: [finding], at: 1 } as const;
  await anna.run({ type: 'share', ...on, to: GROUP, notes: true });
  expect(group()['figure']).toMatchObject({ [finding]: { ...figure, by: 'anna' } });
  carry(anna, ben, [GROUP]);
  expect(ben.find('paper1', finding)?.figure).toEqual(figure);
  await anna.run({ type: 'withdraw', ...on, from: GROUP });
  expect(group()['figure']).toBeUndefined();
  expect(anna.find('paper1', finding)?.figure).toEqual(figure);
});
