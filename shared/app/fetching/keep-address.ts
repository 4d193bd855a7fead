/** A meeting's page or a paper by its address: fetched by our server, judged, kept, and ready to be opened. */
import { editionIdOf } from '../../core/edition-id.ts';
import type { ReportId } from '../../core/ids.ts';
import { papersOf, type FoundMeeting } from '../../core/found-meeting.ts';
import { readPaperKey, reportIdOf } from '../../core/paper-key.ts';
import { fail, ok, type ErrorCode, type Result } from '../../core/result.ts';
import type { CouncilSite, Desk } from '../../desk/desk.ts';
import { judgeRestriction } from '../../scrutiny/restricted.ts';
import { bringMeeting } from '../meeting/bring-meeting.ts';
import { onceWorthALook } from '../reader/early-view.ts';
import type { Route } from '../route.ts';
import { describeEntry } from '../page-entry.ts';
import { readTypedAddress } from './typed-address.ts';

type Fetched = Extract<Awaited<ReturnType<CouncilSite['ask']>>, { readonly ok: true }>['value'];

/** Where it is now: a report to read, or a meeting with its papers to keep. */
export interface KeptAddress {
  readonly route: Route;
  readonly title: string;
  /** What the member must know of a paper that was kept all the same. */
  readonly told: readonly ErrorCode[];
}

export type Kept = Result<KeptAddress>;

export interface AddressDeps {
  readonly desk: Desk;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

export interface AddressOptions {
  readonly signal: AbortSignal;
  /** Bytes so far, and of how many where the site says. */
  readonly onProgress: (received: number, size: number | undefined) => void;
  /** Called once of a paper whose words take a while to be read: its pages can be looked at by then. */
  readonly onLook: (rid: ReportId) => void;
}

/** A paper's address, by its looks: then a page in its place is none. */
const PAPER = /\.(?:pdf|docx)$|\/mgconvert2pdf\.aspx$/i;

/** Nothing is kept of what fails, but a part of a paper that can be gone on with. `paper-cancelled` when told to stop. */
export async function keepAddress(
  { desk, now }: AddressDeps,
  typed: string,
  options: AddressOptions,
): Promise<Kept> {
  const address = readTypedAddress(typed);
  if (address === undefined || !desk.site) return fail('address-invalid');
  const fetched = await desk.site.ask(address, options.signal);
  if (options.signal.aborted) return fail('paper-cancelled');
  if (!fetched.ok) return fetched;
  if (fetched.value.kind !== 'html') return await keepFile(desk, desk.site, address, fetched.value, options);
  if (PAPER.test(new URL(address).pathname)) {
    await fetched.value.stream.cancel().catch(() => undefined);
    return fail('paper-web-page');
  }
  const html = await desk.site.readText(fetched.value);
  if (options.signal.aborted) return fail('paper-cancelled');
  return html.ok ? await keepPage({ desk, now }, html.value, fetched.value.url) : html;
}

/** The paper's own address is its key: where it was redirected to may be another one each time. */
async function keepFile(
  desk: AddressDeps['desk'],
  site: CouncilSite,
  address: string,
  first: Fetched,
  { signal, onProgress, onLook }: AddressOptions,
): Promise<Kept> {
  let begun: Fetched | undefined = first;
  const kept = await desk.papers.keep(
    {
      name: first.name,
      url: address,
      async open(from, version, stop) {
        const whole = begun;
        begun = undefined;
        // From the beginning it is here already; for the rest of an earlier one it is asked again.
        if (whole !== undefined && from === 0) return ok(asSource(whole));
        await whole?.stream.cancel().catch(() => undefined);
        return await site.openPaper(address)(from, version, stop);
      },
    },
    {
      signal,
      onProgress: ({ received, size }) => onProgress(received, size),
      onReading: onceWorthALook(onLook),
    },
  );
  await (begun as Fetched | undefined)?.stream.cancel().catch(() => undefined);
  if (!kept.ok) return kept;
  const { rid, title, told } = kept.value;
  return ok({ route: reading(rid), title, told });
}

function isListed({ library }: Desk, rid: ReportId): boolean {
  const items = library.value.meetings.flatMap((meeting) => meeting.items);
  return items.some(({ papers }) => papers.some((paper) => paper.rid === rid));
}

/** A page of one item, or any page with links, has words of its own that are read and marked. */
function isMeeting(found: FoundMeeting): boolean {
  return found.site !== 'links' && found.isPart !== true && papersOf(found).length > 0;
}

const reading = (rid: ReportId): Route => ({ page: 'reader', rid });

function asSource({ stream, from, size, version }: Fetched) {
  return {
    stream,
    from,
    ...(size === undefined ? {} : { size }),
    ...(version === undefined ? {} : { etag: version }),
  };
}

/** Judged before anything is stored: a restricted page goes into the device workspace, as from the extension. */
async function keepPage({ desk, now }: AddressDeps, html: string, url: string): Promise<Kept> {
  const [{ readFetchedPage }, { readMeeting }] = await Promise.all([
    import('../../documents/paper/fetched-page.ts'),
    import('../../documents/page/meeting/read-meeting.ts'),
  ]);
  const read = readFetchedPage(html, url);
  if (!read.ok) return read;
  const found = readMeeting(read.value.document, url);
  if (found !== null && isMeeting(found)) {
    const id = await bringMeeting(desk, found, now());
    if (!id.ok) return id;
    return ok({ route: { page: 'meeting', id: id.value }, title: found.committee ?? found.title, told: [] });
  }
  const key = readPaperKey(url);
  if (!key.ok) return key;
  const { facts, text, skeleton, snapshot } = read.value;
  const rid = await reportIdOf(key.value);
  const judged = judgeRestriction(facts);
  const file = await desk.keepBytes(new TextEncoder().encode(snapshot));
  if (!file.ok) return file;
  const page = {
    url,
    key: key.value,
    rid,
    edition: await editionIdOf(text),
    skeleton,
    facts,
    restricted: judged.restricted || desk.isRestricted(rid),
    ...(judged.reason === undefined ? {} : { reason: judged.reason }),
  };
  const { meeting, item, ...entry } = await describeEntry(
    page,
    new Date(now()).toISOString().slice(0, 10),
    file.value,
  );
  // Where a meeting lists it already, under the item that the meeting's page says, it is not put a second time.
  const place = isListed(desk, rid) ? {} : { ...(meeting && { meeting }), ...(item && { item }) };
  const entered = await desk.enterReport({ ...entry, ...place });
  return entered.ok ? ok({ route: reading(rid), title: facts.title, told: [] }) : entered;
}
