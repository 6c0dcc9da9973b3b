import { catchUp, type Follower } from '../journal/follow.ts';
import { followers } from '../journal/followers.ts';
import { untilSealable } from './sealed.ts';
import type { TestService } from './service.ts';

/**
 * Lets followers catch up with all that is committed, in an organisation of a test: what they cannot follow fails it.
 *
 * @param some these; all that the program has if left out
 */
export async function followNow(
  { database, platform }: TestService,
  organisation_id: string,
  some: readonly Follower[] = followers,
): Promise<void> {
  await untilSealable(database.owner);
  for (const follower of some) {
    await catchUp(platform, organisation_id, follower, (name, _, error) => {
      throw new Error(`${name} could not follow an entry`, { cause: error });
    });
  }
}
