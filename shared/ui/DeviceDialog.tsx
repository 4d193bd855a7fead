import type { JSX } from 'preact';
import type { ErrorCode } from '../core/result.ts';
import { Button } from './Button.tsx';
import { CodePanel, type CodePanelProps } from './CodePanel.tsx';
import { Dialog } from './Dialog.tsx';
import { Icon } from './Glyph.tsx';
import { Refusal } from './InviteDialog.tsx';
import { NameAndHost, type NameAndHostProps } from './NameAndHost.tsx';
import { QrCode } from './QrCode.tsx';
import { SendLink } from './SendLink.tsx';
import { hostWords, ownTravelSentence } from './strings/sharing.ts';

export interface DeviceDialogProps {
  readonly host?: string | undefined;
  readonly operator?: string | undefined;
  readonly ask: NameAndHostProps;
  readonly link?: string | undefined;
  readonly busy: boolean;
  readonly onMake: () => void;
  readonly copied: boolean;
  readonly onCopy: () => void;
  readonly failure?: ErrorCode | undefined;
  readonly code: Omit<CodePanelProps, 'at'>;
  /** On an iPad or iPhone in a tab: the other device is this one's own Home Screen. */
  readonly toHomeScreen?: boolean | undefined;
  readonly onClose: () => void;
  readonly inline?: boolean | undefined;
}

/** Adds a device of one's own: by its camera, or by a code that is typed there. */
export function DeviceDialog(props: DeviceDialogProps): JSX.Element {
  const { host, link, toHomeScreen } = props;
  return (
    <Dialog
      title={toHomeScreen ? 'Take your library to the Home Screen' : 'Use it on my tablet too'}
      under="Your library, with everything that only you can see."
      wide
      inline={props.inline}
      onClose={props.onClose}
    >
      <div class="rp-invite">
        <div class="rp-invite-main">
          {props.failure === undefined ? null : <Refusal code={props.failure} />}
          <Steps toHomeScreen={toHomeScreen} />
          {link === undefined ? (
            <>
              <NameAndHost {...props.ask} />
              <div class="rp-actions">
                <Button
                  look="primary"
                  busy={props.busy ? 'Locking your library' : undefined}
                  onClick={props.onMake}
                >
                  Show the code
                </Button>
                <span class="rp-meta">Nothing has been sent yet.</span>
              </div>
            </>
          ) : (
            <SendLink
              label="Or open this link there, within ten minutes"
              link={link}
              copied={props.copied}
              onCopy={props.onCopy}
            />
          )}
          {host === undefined ? null : (
            <p class="rp-travel">
              <Icon name="lock" size={18} />
              <span>{ownTravelSentence(host, props.operator)}</span>
            </p>
          )}
        </div>
        {link === undefined ? null : (
          <div class="rp-invite-side">
            {toHomeScreen ? null : <QrCode text={link} label="QR code of the link for your other device" />}
            <CodePanel {...props.code} at={toHomeScreen ? 'Rapporteur' : hostWords(host ?? '')} />
          </div>
        )}
      </div>
    </Dialog>
  );
}

function Steps({ toHomeScreen }: { readonly toHomeScreen?: boolean | undefined }): JSX.Element {
  return toHomeScreen ? (
    <ol class="rp-steps">
      <li>Add Rapporteur to the Home Screen and open it there.</li>
      <li>There choose “Type a code”, and type the code that stands here.</li>
      <li>Compare the six digits, choose “Let in” here, and go back there: your library comes by itself.</li>
    </ol>
  ) : (
    <ol class="rp-steps">
      <li>Point the tablet’s camera at the square, or type the code there.</li>
      <li>Compare the six digits if you typed the code, then choose “Let in”.</li>
      <li>Findings and the papers that you kept come by themselves.</li>
    </ol>
  );
}
