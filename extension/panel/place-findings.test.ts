import { expect, test } from 'vitest';
import type { Anchor } from '../../shared/core/selector.ts';
import { placed } from '../../shared/ui/examples/values.ts';
import { groupFindings } from '../../shared/ui/group-findings.ts';
import { placeFindings } from './place-findings.ts';

test('what is unclear and what is gone are listed apart, in the panel as in the reader', () => {
  const anchors: Record<string, Anchor> = {
    stands: { state: 'exact', span: { start: 40, end: 45 } },
    unclear: { state: 'ambiguous', candidates: [{ start: 5, end: 10 }] },
    gone: { state: 'gone' },
    moved: { state: 'moved', span: { start: 20, end: 25 } },
  };
  const findings = Object.keys(anchors).map((id) => placed({ id, quote: 'words', kind: 'risk' }).finding);
  const { here, unplaced } = placeFindings(findings, anchors);
  const ids = (list: typeof here): readonly string[] => list.map(({ finding }) => finding.id);
  expect(ids(here)).toEqual(['moved', 'stands']);
  expect(ids(unplaced)).toEqual(['unclear', 'gone']);
  const listed = groupFindings([...here, ...unplaced]).find(({ id }) => id === 'unplaced');
  expect(ids(listed?.findings ?? [])).toEqual(['unclear', 'gone']);
});
