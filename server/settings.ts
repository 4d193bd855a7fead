import { readHostList } from './fetch/host-list.ts';

/** What the environment may say besides where the server listens. */
export interface Settings {
  /** OPERATOR: who runs this server, shown to members before they share. */
  readonly operator: string;
  /** TRUST_PROXY: how many proxies of ours stand in front. */
  readonly proxies: number;
  /** OPEN: whether a device that no workspace knows may start one. */
  readonly isOpen: boolean;
  /** METRICS: whether `/metrics` answers, to whoever asks. */
  readonly hasMetrics: boolean;
  /** PAPER_MB and WORKSPACE_MB, in bytes. */
  readonly paperBytes: number;
  readonly workspaceBytes: number;
  /** CREATE_PER_HOUR: workspaces that one address may start. */
  readonly createPerHour: number;
  /** TOKEN_SECONDS: how long a device's token is good; a new one is asked for at half of it. */
  readonly tokenSeconds: number;
  /** FETCH_HOSTS: where pages and papers are fetched from for members, as `readHostList` reads it. */
  readonly fetchHosts: string;
  /** FETCH_PER_HOUR: how many one address may have fetched. */
  readonly fetchPerHour: number;
}

const MB = 1024 * 1024;

export const DEFAULT_SETTINGS: Settings = {
  operator: 'the owner of this computer',
  proxies: 0,
  isOpen: true,
  hasMetrics: false,
  paperBytes: 200 * MB,
  workspaceBytes: 2048 * MB,
  createPerHour: 100,
  tokenSeconds: 600,
  fetchHosts: '*.gov.uk *.gov.wales *.gov.scot *.moderngov.co.uk *.cmis.uk.com',
  fetchPerHour: 1200,
};

/** Reads the settings, or gives one sentence for the first that is none. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings | string {
  const problems: string[] = [];
  const said = (name: string): string => env[name]?.trim() ?? '';
  const count = (name: string, fallback: number, most: number, least = 0): number => {
    const text = said(name);
    if (text === '') return fallback;
    if (/^\d{1,9}$/.test(text) && Number(text) >= least && Number(text) <= most) return Number(text);
    problems.push(`${name} is "${text}", but must be a whole number from ${least} to ${most}.`);
    return fallback;
  };
  const choice = (name: string, fallback: boolean): boolean => {
    const text = said(name).toLowerCase();
    if (text === 'yes' || text === 'no') return text === 'yes';
    if (text !== '') problems.push(`${name} is "${text}", but must be yes or no.`);
    return fallback;
  };
  const operator = said('OPERATOR') || DEFAULT_SETTINGS.operator;
  if (operator.length > 200) problems.push('OPERATOR is longer than 200 characters. Say it shorter.');
  const fetchHosts = said('FETCH_HOSTS') || DEFAULT_SETTINGS.fetchHosts;
  const hosts = readHostList(fetchHosts);
  if (typeof hosts === 'string') {
    problems.push(
      `FETCH_HOSTS has "${hosts}", but each must be a name such as *.example.org or example.org:8080.`,
    );
  }
  const settings: Settings = {
    operator,
    proxies: count('TRUST_PROXY', DEFAULT_SETTINGS.proxies, 10),
    isOpen: choice('OPEN', DEFAULT_SETTINGS.isOpen),
    hasMetrics: choice('METRICS', DEFAULT_SETTINGS.hasMetrics),
    paperBytes: count('PAPER_MB', DEFAULT_SETTINGS.paperBytes / MB, 100_000) * MB,
    workspaceBytes: count('WORKSPACE_MB', DEFAULT_SETTINGS.workspaceBytes / MB, 10_000_000) * MB,
    createPerHour: count('CREATE_PER_HOUR', DEFAULT_SETTINGS.createPerHour, 1_000_000),
    tokenSeconds: count('TOKEN_SECONDS', DEFAULT_SETTINGS.tokenSeconds, 86_400, 2),
    fetchHosts,
    fetchPerHour: count('FETCH_PER_HOUR', DEFAULT_SETTINGS.fetchPerHour, 1_000_000),
  };
  return problems[0] ?? settings;
}
