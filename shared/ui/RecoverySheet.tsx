import type { JSX } from 'preact';
import type { Recovery } from '../core/sharing-view.ts';
import { Button } from './Button.tsx';
import { useFocusIfLost } from './focus.ts';
import { QrCode } from './QrCode.tsx';
import { hostWords } from './strings/sharing.ts';
import { showDay } from './strings/times.ts';

export interface RecoverySheetProps {
  readonly recovery: Recovery;
  readonly onPrint: () => void;
  readonly onCopy: () => void;
  readonly copied: boolean;
}

/** One page to print or keep: whoever has it can be this member on a new device. */
export function RecoverySheet({ recovery, onPrint, onCopy, copied }: RecoverySheetProps): JSX.Element {
  const heading = useFocusIfLost<HTMLHeadingElement>();
  const groups = recovery.code.split(/[\s-]+/);
  return (
    <article class="rp-recovery">
      <h1 ref={heading} class="rp-title" tabIndex={-1}>
        Rapporteur: my recovery page
      </h1>
      <p class="rp-under">
        Made on {showDay(recovery.madeAt)}. It brings my library and my groups back on a new device.
      </p>
      <div class="rp-recovery-code">
        <p class="rp-recovery-letters num" role="img" aria-label={`Code ${[...recovery.code].join(' ')}`}>
          {groups.map((group, i) => (
            <span key={i}>{group}</span>
          ))}
        </p>
        <QrCode text={recovery.link} label="QR code of the recovery code" />
      </div>
      <ol class="rp-steps">
        <li>
          On the new device open <strong>{hostWords(recovery.host)}</strong>.
        </li>
        <li>Choose “Type a code” and type these letters, or point its camera at the square.</li>
        <li>Report the old device as lost, in Settings under “My devices”.</li>
      </ol>
      <p class="rp-recovery-note">
        Keep it like a key: whoever has this page can read everything that only you can see. Nobody else has
        the code, so nobody can send it to you again. A new page ends the old one.
      </p>
      <div class="rp-actions rp-no-print">
        <Button look="primary" icon="print" onClick={onPrint}>
          Print
        </Button>
        <Button icon={copied ? 'check' : 'copy'} onClick={onCopy}>
          {copied ? 'Copied' : 'Copy the code'}
        </Button>
      </div>
    </article>
  );
}
