import type { JSX } from 'preact';
import type { Time } from '../core/rows.ts';
import { Banner } from './Banner.tsx';
import { Button } from './Button.tsx';
import { count, showDay } from './strings/times.ts';

/** "Last copy: 3 October 2026", in sight where the library is. */
function lastCopyWords(at: Time | null): string {
  return at === null ? 'No copy saved yet' : `Last copy: ${showDay(at)}`;
}

export interface CopyReminderProps {
  /** Null: never. */
  readonly last: Time | null;
  /** Findings that no copy has. */
  readonly findings: number;
  readonly onSave: () => void;
  readonly onLater: () => void;
  readonly busy?: boolean | undefined;
}

/** Offered after the first ten findings and weekly. */
export function CopyReminder({ last, findings, onSave, onLater, busy }: CopyReminderProps): JSX.Element {
  return (
    <Banner
      tone="information"
      icon="download"
      title={`${count(findings, 'finding')} ${findings === 1 ? 'is' : 'are'} on this device only.`}
      actions={
        <>
          <Button look="link" onClick={onSave} busy={busy ? 'Making the copy' : undefined}>
            Save a copy
          </Button>
          <Button look="link" onClick={onLater}>
            Later
          </Button>
        </>
      }
    >
      A copy is one file with everything in it: keep it where you keep your papers. {lastCopyWords(last)}.
    </Banner>
  );
}
