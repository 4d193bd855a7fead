import { describe, expect, it } from 'vitest';
import { nodeProblem, readServerConfig } from './config.ts';
import type { ServerConfig } from './config.ts';
import { DEFAULT_SETTINGS } from './settings.ts';

function read(env: Readonly<Record<string, string>>): ServerConfig | string {
  const config = readServerConfig(env, '/somewhere');
  return config.ok ? config.value : config.sentence;
}

describe('what the environment says', () => {
  it('nothing said: 127.0.0.1, 4700, 4701, ./data', () => {
    expect(read({})).toEqual({
      host: '127.0.0.1',
      port: 4700,
      samplesPort: 4701,
      dataDir: '/somewhere/data',
      settings: DEFAULT_SETTINGS,
    });
  });

  it('the samples follow PORT by one, unless SAMPLES_PORT says where, or 0 for none', () => {
    expect(read({ PORT: '4850' })).toMatchObject({ port: 4850, samplesPort: 4851 });
    expect(read({ PORT: '4850', SAMPLES_PORT: '4870' })).toMatchObject({ samplesPort: 4870 });
    expect(read({ SAMPLES_PORT: '0' })).toMatchObject({ port: 4700, samplesPort: 'none' });
  });

  it('PORT=0 takes a free port, and another free one for the samples', () => {
    expect(read({ PORT: '0' })).toMatchObject({ port: 'free', samplesPort: 'free' });
    expect(read({ PORT: '0', SAMPLES_PORT: '0' })).toMatchObject({ port: 'free', samplesPort: 'none' });
  });

  it('a port that is none is one clear sentence', () => {
    for (const PORT of ['-1', '65536', '47.5', 'http', '0x10', '1e3']) {
      expect(read({ PORT })).toBe(`PORT is "${PORT}", but must be a whole number from 0 to 65535.`);
    }
    expect(read({ SAMPLES_PORT: 'x' })).toContain('SAMPLES_PORT is "x"');
    expect(read({ PORT: '65535' })).toContain('Set SAMPLES_PORT');
    expect(read({ PORT: '5000', SAMPLES_PORT: '5000' })).toContain('need a port of their own');
  });

  it('[V38] a setting that is none is one clear sentence', () => {
    expect(read({ OPEN: 'maybe' })).toBe('OPEN is "maybe", but must be yes or no.');
    expect(read({ TRUST_PROXY: 'yes' })).toContain('TRUST_PROXY is "yes"');
    expect(read({ PAPER_MB: '-1' })).toContain('PAPER_MB is "-1"');
    expect(read({ OPERATOR: 'x'.repeat(300) })).toContain('OPERATOR');
    expect(read({ TOKEN_SECONDS: '1' })).toBe(
      'TOKEN_SECONDS is "1", but must be a whole number from 2 to 86400.',
    );
    expect(read({ OPEN: 'no', METRICS: 'yes', PAPER_MB: '5', OPERATOR: 'Saltmere' })).toMatchObject({
      settings: { isOpen: false, hasMetrics: true, paperBytes: 5 * 1024 ** 2, operator: 'Saltmere' },
    });
  });

  it('a Node too old is one clear sentence', () => {
    expect(nodeProblem('v20.20.2')).toBe(
      'Rapporteur\'s server needs Node 22.18 or newer, and this is Node v20.20.2. "npm start" brings its own.',
    );
    expect(nodeProblem('v22.17.1')).toContain('22.18');
    for (const good of ['v22.18.0', 'v24.21.0', 'v26.0.0']) expect(nodeProblem(good)).toBeUndefined();
  });
});
