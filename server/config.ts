import { resolve } from 'node:path';
import { readSettings, type Settings } from './settings.ts';

/** Where a listener goes: a fixed port, any free port, or nowhere. */
export type PortChoice = number | 'free' | 'none';

export interface ServerConfig {
  readonly host: string;
  readonly port: PortChoice;
  readonly samplesPort: PortChoice;
  readonly dataDir: string;
  /** What is not said is as in `DEFAULT_SETTINGS`. */
  readonly settings?: Partial<Settings>;
}

/** Starting either works or ends with one sentence for the person at the terminal. */
export type Started<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly sentence: string };

const DEFAULT_PORT = 4700;
const HIGHEST_PORT = 65_535;

/** The oldest Node whose type stripping runs these files as they are. */
const OLDEST_NODE = [22, 18] as const;

/** The sentence to print when this Node cannot run the server, or `undefined` when it can. */
export function nodeProblem(version: string): string | undefined {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  const [needMajor, needMinor] = OLDEST_NODE;
  if (major > needMajor || (major === needMajor && minor >= needMinor)) return undefined;
  return `Rapporteur's server needs Node ${needMajor}.${needMinor} or newer, and this is Node ${version}. "npm start" brings its own.`;
}

/**
 * Reads HOST, PORT, SAMPLES_PORT, DATA_DIR and what `settings.ts` names. `cwd` is where a relative DATA_DIR begins.
 * PORT=0 takes any free port; SAMPLES_PORT=0 means no sample site.
 */
export function readServerConfig(
  env: Readonly<Record<string, string | undefined>>,
  cwd: string,
): Started<ServerConfig> {
  const port = readPort('PORT', env['PORT'], DEFAULT_PORT);
  if (!port.ok) return port;
  const samplesPort = readSamplesPort(env['SAMPLES_PORT'], port.value);
  if (!samplesPort.ok) return samplesPort;
  if (port.value !== 0 && port.value === samplesPort.value) {
    return refuse(`PORT and SAMPLES_PORT are both ${port.value}. The samples need a port of their own.`);
  }
  const settings = readSettings(env);
  if (typeof settings === 'string') return refuse(settings);
  return {
    ok: true,
    value: {
      settings,
      host: env['HOST']?.trim() || '127.0.0.1',
      port: port.value === 0 ? 'free' : port.value,
      samplesPort: samplesPort.value,
      dataDir: resolve(cwd, env['DATA_DIR']?.trim() || 'data'),
    },
  };
}

function readSamplesPort(text: string | undefined, port: number): Started<PortChoice> {
  if (text === undefined || text.trim() === '') {
    if (port === 0) return { ok: true, value: 'free' };
    if (port < HIGHEST_PORT) return { ok: true, value: port + 1 };
    return refuse(`PORT is ${HIGHEST_PORT}, so there is no port after it for the samples. Set SAMPLES_PORT.`);
  }
  const read = readPort('SAMPLES_PORT', text, 0);
  if (!read.ok) return read;
  return { ok: true, value: read.value === 0 ? 'none' : read.value };
}

function readPort(name: string, text: string | undefined, fallback: number): Started<number> {
  const trimmed = text?.trim() ?? '';
  if (trimmed === '') return { ok: true, value: fallback };
  const port = /^\d{1,5}$/.test(trimmed) ? Number(trimmed) : Number.NaN;
  if (port >= 0 && port <= HIGHEST_PORT) return { ok: true, value: port };
  return refuse(`${name} is "${trimmed}", but must be a whole number from 0 to ${HIGHEST_PORT}.`);
}

function refuse(sentence: string): { readonly ok: false; readonly sentence: string } {
  return { ok: false, sentence };
}
