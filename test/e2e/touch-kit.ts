import type { CDPSession } from 'playwright';

export interface Place {
  readonly x: number;
  readonly y: number;
}

/** Real touch and pen events, as Chromium's own input gives them. */
export interface Hand {
  finger(type: 'touchStart' | 'touchMove' | 'touchEnd', ...points: Place[]): Promise<unknown>;
  pen(type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', at: Place): Promise<unknown>;
  drag(from: Place, to: Place): Promise<void>;
}

export function createHand(session: CDPSession): Hand {
  const finger: Hand['finger'] = (type, ...touchPoints) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints });
  return {
    finger,
    pen: (type, { x, y }) =>
      session.send('Input.dispatchMouseEvent', {
        type,
        x,
        y,
        button: 'left',
        buttons: type === 'mouseReleased' ? 0 : 1,
        clickCount: 1,
        pointerType: 'pen',
      }),
    async drag(from, to) {
      await finger('touchStart', from);
      for (const share of [0.3, 0.6, 1])
        await finger('touchMove', {
          x: from.x + (to.x - from.x) * share,
          y: from.y + (to.y - from.y) * share,
        });
      await finger('touchEnd');
    },
  };
}
