/** What a server answers, checked field by field: undefined for what has another shape ([Y17]). */
import { isId } from '../../core/ids.ts';
import { isObject, type Json } from '../../core/json.ts';
import type {
  Admission,
  DeviceAccess,
  Heads,
  Hello,
  InviteState,
  MeetCode,
  MeetState,
  MeetTicket,
  Role,
} from '../../core/server-protocol.ts';

const ROLES: readonly unknown[] = ['keeper', 'chair', 'member', 'reader'] satisfies Role[];
const PURPOSES: readonly unknown[] = ['group', 'device', 'recovery'] satisfies InviteState['purpose'][];

type Read<T> = (value: unknown) => T | undefined;

/** Reads an object for which the test holds. */
function shaped<T>(test: (value: Json) => boolean): Read<T> {
  return (value) => (isObject(value) && test(value) ? (value as T) : undefined);
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0;
const isCountOrNull = (value: unknown): boolean => value === null || isCount(value);

export const readNothing: Read<Json> = (value) => (isObject(value) ? value : undefined);

export const readHello = shaped<Hello>(
  (a) => isCount(a['v']) && isCount(a['min']) && isText(a['server']) && isText(a['operator']),
);

export const readNonce = shaped<{ nonce: string }>((a) => isText(a['nonce']) && a['nonce'] !== '');

export const readAdmission = shaped<Admission>(
  (a) =>
    isId(a['ws']) &&
    (a['kind'] === 'own' || a['kind'] === 'group') &&
    isId(a['member']) &&
    ROLES.includes(a['role']) &&
    isText(a['token']) &&
    typeof a['expiresIn'] === 'number' &&
    a['expiresIn'] > 0 &&
    (a['envelope'] === undefined || isText(a['envelope'])),
);

export const readHeads = shaped<Heads>((a) => {
  const heads = a['heads'];
  return isText(a['epoch']) && isObject(heads) && Object.values(heads).every(isCount);
});

export const readDevices = shaped<{ devices: readonly DeviceAccess[] }>(
  (a) =>
    Array.isArray(a['devices']) &&
    a['devices'].every(
      (d) =>
        isObject(d) &&
        isText(d['device']) &&
        isText(d['member']) &&
        ROLES.includes(d['role']) &&
        typeof d['lost'] === 'boolean',
    ),
);

export const readInvites = shaped<{ invites: readonly InviteState[] }>(
  (a) =>
    Array.isArray(a['invites']) &&
    a['invites'].every(
      (i) =>
        isObject(i) &&
        isText(i['invite']) &&
        PURPOSES.includes(i['purpose']) &&
        ROLES.includes(i['role']) &&
        isCountOrNull(i['secondsLeft']) &&
        isCountOrNull(i['usesLeft']) &&
        isCount(i['joined']) &&
        typeof i['ended'] === 'boolean',
    ),
);

export const readMeetCode = shaped<MeetCode>(
  (a) => isText(a['code']) && /^[0-9A-HJKMNP-TV-Z]{8}$/.test(a['code']) && isCount(a['seconds']),
);

export const readTicket = shaped<MeetTicket>((a) => isText(a['ticket']) && isText(a['commit']));

const isReveal = (a: Json): boolean => isText(a['key']) && isText(a['nonce']);

export const readMeetState = shaped<MeetState>((a) => {
  switch (a['state']) {
    case 'waiting':
    case 'refused':
      return true;
    case 'asked':
      return isReveal(a) && isText(a['name']);
    case 'revealed':
      return isReveal(a);
    case 'let-in':
      return isText(a['envelope']);
    default:
      return false;
  }
});
