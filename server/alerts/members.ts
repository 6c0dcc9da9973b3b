import type { Member } from './mapping.ts';

/** Most alerts of a group that are kept in mind. */
const mostMembers = 200;

/** The alerts of a group after a message, and what of them is new by it. */
export interface MembersNow {
  readonly members: readonly Member[];
  /** Names of those that began to fire. */
  readonly began: readonly string[];
  /** Names of those that ended while others go on. */
  readonly ended: readonly string[];
}

/** A member as it stands after another word of it: what ended after this word's beginning stays ended. */
function latestOf(known: Member, told: Member): Member {
  const late =
    told.firing &&
    !known.firing &&
    told.starts_at !== null &&
    known.ends_at !== null &&
    told.starts_at < known.ends_at;
  return late ? known : told;
}

/**
 * Joins what a message tells of the alerts of a group to what is known of them. Those that it does not name are as they
 * were: tools tell once that one has ended, and leave out what is too much.
 */
export function joinMembers(known: readonly Member[], told: readonly Member[]): MembersNow {
  const before = new Map(known.map((one) => [one.key, one]));
  const after = new Map(before);
  for (const one of told) {
    const earlier = after.get(one.key);
    after.set(one.key, earlier === undefined ? one : latestOf(earlier, one));
  }
  const all = [...after.values()];
  const members = all.length <= mostMembers ? all : [...all].sort(byFiring).slice(0, mostMembers);
  return {
    members,
    began: members.filter((one) => one.firing && before.get(one.key)?.firing !== true).map(nameOf),
    ended: members.filter((one) => !one.firing && before.get(one.key)?.firing === true).map(nameOf),
  };
}

const nameOf = ({ name }: Member): string => name;
const byFiring = (a: Member, b: Member): number => Number(b.firing) - Number(a.firing);
