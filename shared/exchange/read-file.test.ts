import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { writeAnnotations } from './annotations.ts';
import { writeFindings } from './findings-file.ts';
import { writeHypothesis } from './hypothesis.ts';
import { readFindingsFile } from './read-file.ts';
import { fileFinding, FINDING } from './test-findings.ts';
import { isZip, unpackFindings } from './unpack.ts';

const read = (text: string) => readFindingsFile(text, {} as never);
const whole = JSON.stringify(writeAnnotations(FINDING, 'x', [fileFinding()]));
const ours = writeFindings('x', 0, [fileFinding()], new Map());

describe('files that are refused whole', () => {
  test.each([
    ['file-empty', ' \n'],
    ['file-truncated', whole.slice(0, whole.length / 2)],
    ['file-truncated', 'Id,Words,Link\na,"b'],
    ['file-unreadable', whole.replace('"id":', 'id:')],
    ['file-unknown', '{"type":"FeatureCollection","features":[]}'],
    ['file-unknown', 'Name,Age\nA,7\n'],
    ['file-unknown', 'Dear clerk, here are my notes.'],
    ['file-newer', JSON.stringify({ ...ours, version: 2 })],
    ['file-unreadable', JSON.stringify({ ...ours, findings: 'none' })],
    [
      'file-too-many',
      JSON.stringify({ client_version: '9', annotations: Array.from({ length: 20_001 }, () => 0) }),
    ],
    ['file-too-large', ' '.repeat(64 * 1024 * 1024 + 1)],
  ])('[X8] %s', (fault, text) => {
    expect(read(text)).toEqual({ ok: false, fault });
  });

  test('[X8] lists within lists do not end it', () => {
    expect(read(`${'['.repeat(2_000)}${']'.repeat(2_000)}`)).toEqual({ ok: false, fault: 'file-unknown' });
  });
});

test('[X9] one entry of many with a fault is named by its words, and so is one that comes twice', () => {
  const long = fileFinding({ id: 'long', notes: [{ text: 'x'.repeat(20_001), author: '' }] });
  const script = fileFinding({ id: 'script', creator: '<script>' });
  const page = writeAnnotations(FINDING, 'x', [fileFinding(), long, script, fileFinding()]);
  const faults = ['entry-too-long', 'entry-unsafe', 'entry-twice'];
  expect(read(JSON.stringify(page))).toEqual({
    ok: true,
    value: {
      format: 'annotations',
      findings: [fileFinding()],
      refused: faults.map((fault, at) => ({
        nth: at + 2,
        name: expect.stringMatching(/^Six\s+actions/),
        fault,
      })),
    },
  });
});

describe('a zip', () => {
  test('[X8] with exports in it is read, whatever else is in it', () => {
    const hypothesis = JSON.stringify(writeHypothesis([fileFinding()], 0));
    const zip = zipSync({
      'a/one.json': strToU8(hypothesis),
      'b.png': new Uint8Array(9),
      'c.csv': strToU8('x'),
    });
    expect(isZip(zip)).toBe(true);
    expect(unpackFindings(zip)).toEqual({
      ok: true,
      value: [
        { name: 'a/one.json', text: hypothesis },
        { name: 'c.csv', text: 'x' },
      ],
    });
  });

  test('[X8] that unpacks to more than anybody marks is stopped, and the file in it is named', () => {
    const zip = zipSync({ 'good.json': strToU8('[]'), 'bomb.json': new Uint8Array(80 * 1024 * 1024) });
    expect(zip.length).toBeLessThan(200_000);
    expect(unpackFindings(zip)).toEqual({ ok: false, fault: 'zip-bomb', entry: 'bomb.json' });
    const many = Object.fromEntries(Array.from({ length: 101 }, (_, at) => [`${at}.json`, new Uint8Array()]));
    expect(unpackFindings(zipSync(many))).toMatchObject({ ok: false, fault: 'zip-bomb' });
  });

  test('[X8] that is cut, or damaged, or has no such file, says so', () => {
    const text = JSON.stringify(Array.from({ length: 500 }, (_, at) => `${at * 7919}`));
    const zip = zipSync({ 'one.json': strToU8(text) });
    expect(unpackFindings(zip.slice(0, 300))).toEqual({ ok: false, fault: 'zip-broken', entry: 'one.json' });
    const damaged = zip.slice();
    damaged.fill(255, 60, 120);
    expect(unpackFindings(damaged)).toMatchObject({ ok: false, fault: 'zip-broken' });
    expect(unpackFindings(zipSync({ 'a.txt': strToU8('x') }))).toEqual({ ok: false, fault: 'file-unknown' });
  });
});
