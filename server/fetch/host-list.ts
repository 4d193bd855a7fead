/** The operator's list of hosts that may be fetched from. */
import { isIP } from 'node:net';

export interface HostList {
  /** Whether the address's host, without a dot at its end, is on the list at its port. */
  allows(url: URL): boolean;
}

interface Entry {
  readonly name: string;
  /** `*.` before the name: every name below it, and not the name itself. */
  readonly below: boolean;
  /** Undefined: 80 for http and 443 for https. */
  readonly port: number | undefined;
}

/**
 * Reads names such as `*.gov.uk`, `papers.example.org` or `papers.example.org:8080`, with spaces or commas between.
 * `no` is nowhere. Gives the first entry that is none as a string. Numbers are none: a name says who answers for it.
 */
export function readHostList(text: string): HostList | string {
  const words = text.split(/[\s,]+/).filter((word) => word !== '');
  const entries: Entry[] = [];
  for (const word of words[0]?.toLowerCase() === 'no' && words.length === 1 ? [] : words) {
    const entry = readEntry(word);
    if (entry === undefined) return word;
    entries.push(entry);
  }
  return {
    allows: (url) => !isNumber(url.hostname) && entries.some((entry) => isMet(entry, url)),
  };
}

function isMet({ name, below, port }: Entry, url: URL): boolean {
  const isNamed = below ? url.hostname.endsWith(`.${name}`) : url.hostname === name;
  return isNamed && (port === undefined ? url.port === '' : portOf(url) === port);
}

/** The address parser has by then written 0x7f.1, 2130706433 and their like as four numbers. */
function isNumber(host: string): boolean {
  return isIP(host.replace(/^\[|\]$/g, '')) !== 0;
}

export function portOf(url: URL): number {
  return Number(url.port) || (url.protocol === 'https:' ? 443 : 80);
}

function readEntry(word: string): Entry | undefined {
  const found = /^(\*\.)?([^*:/@?#\\[\]]+?)(?::(\d{1,5}))?$/.exec(word);
  if (found === null || !URL.canParse(`http://${found[2]}`)) return undefined;
  const name = new URL(`http://${found[2]}`).hostname.replace(/\.$/, '');
  const port = found[3] === undefined ? undefined : Number(found[3]);
  // A list for all of `.uk` would be a mistake, or a door for everybody.
  if (isNumber(name) || !name.includes('.') || (port !== undefined && (port < 1 || port > 65_535)))
    return undefined;
  return { name, below: found[1] !== undefined, port };
}
