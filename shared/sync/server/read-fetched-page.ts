/** The text of a web page that was fetched as bytes. */
import { decodePage } from '../../core/decode-page.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { FetchBroken, type Fetched } from './fetch-address.ts';

/** Reads all of it; the codes are those with which its stream breaks. */
export async function readFetchedPage(fetched: Pick<Fetched, 'stream' | 'type'>): Promise<Result<string>> {
  let bytes: ArrayBuffer;
  try {
    bytes = await new Response(fetched.stream).arrayBuffer();
  } catch (error) {
    return fail(error instanceof FetchBroken ? error.code : 'site-unreachable');
  }
  return ok(decodePage(bytes, fetched.type));
}
