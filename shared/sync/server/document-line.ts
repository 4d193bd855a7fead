/**
 * One document on the socket of its host. The provider's own count of unsynced changes cannot be believed: a message that
 * waited for the socket is acknowledged in place of the one that matters, a refusal leaves it as it is, and a reconnect
 * sets it to one ([Y19]). So this line counts for itself: it sends only while the socket is open, each message is
 * acknowledged in turn, and what was not acknowledged before the line went down is sent again by comparing states.
 */
import { HocuspocusProvider, type HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import * as Y from 'yjs';
import type { ErrorCode, Result } from '../../core/result.ts';
import { readFrame, SYNC, writeSync, writeToken, type Frame } from './frames.ts';
import { watchOwnChanges } from './own-changes.ts';
import { openHere, type HereLine, type Presence } from './presence.ts';
import { RowDecoder } from './row-decoder.ts';
import { encodeMissing, hasAll, splitUpdate } from './split-update.ts';

export interface LineOptions {
  readonly socket: HocuspocusProviderWebsocket;
  readonly name: string;
  readonly doc: Y.Doc;
  readonly origin: object;
  readonly token: () => Promise<Result<string>>;
  /** Milliseconds in which changes are sent as one message. */
  readonly flushAfter: number;
  /** Something below may be different now. */
  readonly onChange: () => void;
  /** The server refused or closed the document, for this reason; the line is of no use any more. */
  readonly onEnd: (reason: string) => void;
  /** The server told something by itself. */
  readonly onSaid: (text: string) => void;
  /** Of a tagging session: who is there now. */
  readonly presence?: Presence | undefined;
  /** No token was to be had. */
  readonly onNoToken: (code: ErrorCode) => void;
}

/** Refusals that are of the moment. */
const PASSING: readonly ErrorCode[] = ['server-unreachable', 'server-failed', 'server-busy', 'server-full'];

export class DocumentLine extends HocuspocusProvider {
  readonly #options: LineOptions;
  readonly #stopHearing: () => void;
  readonly #here: HereLine | undefined;
  /** Counts the openings of the socket. */
  #turn = 0;
  #isOpen = false;
  /** The server's first question, and its first answer, of this opening. */
  #wasAsked = false;
  #wasAnswered = false;
  /** Messages that the server has not acknowledged. */
  #sent = 0;
  #changes: Uint8Array[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #readOnly = false;
  #refused = false;
  /** For each question that was sent: who waits for the answer. */
  #questions: ((answered: boolean) => void)[] = [];

  constructor(options: LineOptions) {
    super({
      name: options.name,
      document: options.doc,
      websocketProvider: options.socket,
      awareness: null,
      // A document that was given back and taken again at once would hear of its first closing.
      sessionAwareness: true,
    });
    this.#options = options;
    options.doc.off('update', this.boundDocumentUpdateHandler);
    const { presence } = options;
    this.#here = presence && openHere(presence, this.effectiveName, (frame) => this.#write(frame));
    this.#stopHearing = watchOwnChanges(options.doc, options.origin, (update) => this.#hear(update));
  }

  /** The server's disk has everything that is in the document now. */
  get isShared(): boolean {
    return (
      this.#wasAsked && this.#wasAnswered && this.#sent === 0 && this.#changes.length === 0 && !this.#refused
    );
  }

  /** Something was changed here that this member may not change there. */
  get isRefused(): boolean {
    return this.#refused;
  }

  get isUp(): boolean {
    return this.#isOpen && this.isAuthenticated;
  }

  /** Compares states once more; true when the server's answer is in the document. */
  ask(): Promise<boolean> {
    if (!this.isUp) return Promise.resolve(false);
    return new Promise((resolve) => this.#question(resolve));
  }

  override async onOpen(): Promise<void> {
    const turn = this.#begin();
    this.#isOpen = true;
    const token = await this.#options.token();
    if (turn !== this.#turn || !this.isAttached) return;
    if (!token.ok) return this.#options.onNoToken(token.code);
    this.#write(writeToken(this.effectiveName, token.value));
    this.#question(() => undefined);
  }

  override onClose(): void {
    this.#begin();
    this.#options.onChange();
  }

  override onMessage(event: MessageEvent): void {
    const frame = readFrame(new Uint8Array(event.data as ArrayBuffer));
    if (frame) this.#receive(frame);
    else this.#options.onEnd('server-failed');
  }

  #hear(update: Uint8Array): void {
    if (this.#readOnly) this.#refused = true;
    // Before the server asked, its answer will hold this too.
    else if (this.#wasAsked) {
      this.#changes.push(update);
      this.#timer ??= setTimeout(() => this.#flush(), this.#options.flushAfter);
    }
    this.#options.onChange();
  }

  /** The base class says goodbye by this: a goodbye that waited for the next socket would open the document there. */
  override send(...[message, words]: Parameters<HocuspocusProvider['send']>): void {
    if (this.#options.socket.webSocket?.readyState === 1) super.send(message, words);
  }

  override destroy(): void {
    this.#begin();
    this.#stopHearing();
    this.#here?.dispose();
    super.destroy();
  }

  #receive(frame: Frame): void {
    switch (frame.type) {
      case 'sync':
        return this.#sync(frame.step, frame.bytes);
      case 'taken':
        if (frame.applied) this.#sent = Math.max(0, this.#sent - 1);
        else this.#refused = true;
        return this.#options.onChange();
      case 'admitted':
        this.isAuthenticated = true;
        this.#readOnly = frame.readOnly;
        this.#here?.opened();
        return this.#options.onChange();
      case 'token-wanted':
        return void this.#renewToken();
      case 'denied':
      case 'closed':
        this.#begin();
        return this.#options.onEnd(frame.reason);
      case 'said':
        return this.#options.onSaid(frame.text);
      case 'here':
        return this.#here?.hear(frame.states);
      case 'other':
        return;
    }
  }

  #sync(step: 0 | 1 | 2, bytes: Uint8Array): void {
    if (step === SYNC.step1) return this.#answer(bytes);
    try {
      Y.applyUpdateV2(this.document, bytes, this.#options.origin, RowDecoder);
    } catch {
      return this.#options.onEnd('server-failed');
    }
    if (step === SYNC.step2) {
      this.#wasAnswered = true;
      this.#questions.shift()?.(true);
    }
    this.#options.onChange();
  }

  #answer(vector: Uint8Array): void {
    // The server asks back whenever it is asked. What it has already was acknowledged: to send that again would only
    // make of "shared" a "being shared", each time that the line is looked after.
    if (this.#wasAsked && hasAll(vector, this.document)) return this.#flush();
    // What waits to be flushed is part of the answer.
    this.#dropChanges();
    this.#wasAsked = true;
    for (const part of encodeMissing(this.document, vector)) this.#say(SYNC.step2, part);
    this.#options.onChange();
  }

  #question(answer: (answered: boolean) => void): void {
    this.#questions.push(answer);
    const vector = Y.encodeStateVector(this.document);
    this.#write(writeSync(this.effectiveName, SYNC.step1, vector));
  }

  #flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const changes = this.#changes;
    this.#changes = [];
    if (changes.length === 0) return;
    const update = changes.length === 1 ? changes[0]! : Y.mergeUpdates(changes);
    for (const part of splitUpdate(update)) this.#say(SYNC.update, part);
    this.#options.onChange();
  }

  #say(step: 1 | 2, bytes: Uint8Array): void {
    this.#sent++;
    this.#write(writeSync(this.effectiveName, step, bytes));
  }

  /** Never into the socket's queue: what waits there goes out of turn, and is counted by nobody. */
  #write(frame: Uint8Array): void {
    const { webSocket } = this.#options.socket;
    if (this.isAttached && webSocket?.readyState === 1) webSocket.send(new Uint8Array(frame));
  }

  async #renewToken(): Promise<void> {
    const turn = this.#turn;
    const token = await this.#options.token();
    if (turn !== this.#turn) return;
    if (token.ok) this.#write(writeToken(this.effectiveName, token.value));
    // The old one is good for a while yet; without a line there is nobody to show another to.
    else if (!PASSING.includes(token.code)) this.#options.onNoToken(token.code);
  }

  /** Nothing is known of the server any more. */
  #begin(): number {
    this.#dropChanges();
    this.#here?.closed();
    this.#isOpen = false;
    this.isAuthenticated = false;
    this.#wasAsked = false;
    this.#wasAnswered = false;
    this.#readOnly = false;
    this.#refused = false;
    this.#sent = 0;
    for (const answer of this.#questions.splice(0)) answer(false);
    return ++this.#turn;
  }

  #dropChanges(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#changes = [];
  }
}
