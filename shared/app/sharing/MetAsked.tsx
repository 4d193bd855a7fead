import type { JSX } from 'preact';
import type { FindingId } from '../../core/ids.ts';
import type { ReportView } from '../../core/view.ts';
import { Icon } from '../../ui/Glyph.tsx';
import { MET } from '../../ui/strings/met.ts';
import { metKey, metOwn } from './met.ts';
import type { SharingModel } from './sharing-model.ts';

/** From wherever one reads: on how many of one's passages somebody else marked the same words, and the way to the first. */
export function MetAsked(props: {
  readonly model: Pick<SharingModel, 'desk'>;
  readonly view: ReportView;
  readonly onGoTo: (finding: FindingId) => void;
}): JSX.Element | null {
  const { model, view, onGoTo } = props;
  const mine = metOwn(model.desk.settings.values.value[metKey(view.rid)], view);
  const [first] = mine;
  if (first === undefined) return null;
  return (
    <button type="button" class="rp-status-asked" onClick={() => onGoTo(first)}>
      <Icon name="people" size={18} />
      {MET.asked(mine.length)}
    </button>
  );
}
