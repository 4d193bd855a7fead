import { expect, test } from 'vitest';
import { readFindingsFile } from '../../exchange/read-file.ts';
import { fileFinding } from '../../exchange/test-findings.ts';
import { KIND_LABELS } from '../../ui/strings/kinds.ts';
import { OUT_FORMATS } from '../strings/exchange.ts';
import { makeFile } from './make-file.ts';

const MAKING = { findings: [fileFinding()], skeletons: new Map(), at: 0, newId: () => fileFinding().id };

test('[X15] each format makes a file, says what it cannot hold, and is read again unless it says so', async () => {
  for (const { id, cannot } of OUT_FORMATS) {
    const { blob, name } = await makeFile(id, MAKING);
    expect(name).toContain('1970-01-01');
    expect(cannot).not.toBe('');
    const isRead = readFindingsFile(await blob.text(), KIND_LABELS).ok;
    expect(isRead, id).toBe(!['markdown', 'schedule'].includes(id));
    expect(/read in again/.test(cannot), id).toBe(!isRead);
  }
});
