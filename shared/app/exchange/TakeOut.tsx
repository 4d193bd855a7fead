import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { FindingId } from '../../core/ids.ts';
import type { MarksFrom } from '../../exchange/marks.ts';
import { FormatList } from '../../ui/exchange/FormatList.tsx';
import { RadioList } from '../../ui/RadioList.tsx';
import type { AppModel } from '../app-model.ts';
import { giveFile } from '../copies.ts';
import { listPapers } from '../list-papers.ts';
import { EXCHANGE, OUT_FORMATS, type OutFormat } from '../strings/exchange.ts';

export interface TakeOutProps {
  readonly model: AppModel;
  /** Those of a list that was filtered; all of the library where it is absent. */
  readonly only?: ReadonlySet<FindingId> | undefined;
}

/** Whose findings, with which papers, in which format; what each format cannot hold stands beside it. */
export function TakeOut({ model, only }: TakeOutProps): JSX.Element {
  const [chosen, setChosen] = useState(only === undefined ? 'me' : 'everyone');
  const [withRestricted, setWithRestricted] = useState(false);
  const [making, setMaking] = useState<OutFormat | null>(null);
  const [said, setSaid] = useState('');
  const end = useRef(new AbortController());
  useEffect(() => () => end.current.abort(), []);
  const groups = model.desk.workspaces.value.filter(({ kind }) => kind === 'group');
  const from = fromOf(
    chosen,
    groups.map(({ ws }) => ws),
  );
  const restricted = listPapers(model.desk.library.value).filter(
    (paper) => paper.restricted && paper.total > 0,
  );
  const save = async (format: OutFormat): Promise<void> => {
    setMaking(format);
    setSaid('');
    try {
      const wanted = { from, withRestricted, ...(only === undefined ? {} : { only }) };
      setSaid(await give(model, format, wanted, end.current.signal));
    } finally {
      setMaking(null);
    }
  };
  return (
    <>
      {only === undefined ? null : <p>{EXCHANGE.filtered(only.size)}</p>}
      <RadioList
        legend={EXCHANGE.whose}
        value={typeof from === 'string' ? from : from.group}
        rows={[
          { id: 'me', label: EXCHANGE.mine },
          { id: 'everyone', label: EXCHANGE.everyone },
          ...groups.map(({ ws, name }) => ({
            id: ws,
            label: EXCHANGE.groups(name ?? ''),
            hint: EXCHANGE.whoGroup,
          })),
        ]}
        onChange={setChosen}
      />
      {restricted.length === 0 ? null : (
        <label class="rp-check">
          <input
            type="checkbox"
            checked={withRestricted}
            onChange={(event) => setWithRestricted(event.currentTarget.checked)}
          />
          <span>{EXCHANGE.restricted(restricted.length)}</span>
        </label>
      )}
      <p class="settings-detail">{EXCHANGE.who}</p>
      <p role="status" class="copy-done">
        {said}
      </p>
      <FormatList
        cannot={EXCHANGE.cannot}
        rows={OUT_FORMATS.map((format) => ({
          ...format,
          busy: making === format.id ? EXCHANGE.making : undefined,
          onSave: () => void (making === null && save(format.id)),
        }))}
      />
    </>
  );
}

/** What was chosen before a group was left is the member's own. */
function fromOf(chosen: string, groups: readonly string[]): MarksFrom {
  if (chosen === 'me' || chosen === 'everyone') return chosen;
  return groups.includes(chosen) ? { group: chosen } : 'me';
}

/** What is said of it: how many findings are in the file. */
async function give(
  model: AppModel,
  format: OutFormat,
  wanted: {
    readonly from: MarksFrom;
    readonly withRestricted: boolean;
    readonly only?: ReadonlySet<FindingId>;
  },
  signal: AbortSignal,
): Promise<string> {
  const [{ collectAll }, { makeFile, WITH_PLACES }] = await Promise.all([
    import('./collect-all.ts'),
    import('./make-file.ts'),
  ]);
  const withPlaces = WITH_PLACES.has(format);
  const { findings, skeletons, ofGroups } = await collectAll(model.desk, { ...wanted, withPlaces }, signal);
  if (signal.aborted) return '';
  if (findings.length === 0) return EXCHANGE.empty;
  const { blob, name } = await makeFile(format, {
    findings,
    skeletons,
    at: model.world.now(),
    newId: model.newId,
  });
  giveFile(blob, name);
  for (const [ws, count] of ofGroups) void model.desk.sharing.noteInLog([ws], 'exported', count);
  const left = format === 'hypothesis' ? findings.filter(({ paper }) => paper.url === undefined).length : 0;
  return EXCHANGE.made(findings.length - left) + (left === 0 ? '' : EXCHANGE.left(left));
}
