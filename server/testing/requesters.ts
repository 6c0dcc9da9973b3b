import type { Role } from '../../kernel/roles.ts';
import { inOrganisation } from '../database/pool.ts';
import type { TestOrganisation, TestPerson, TestService } from './service.ts';

/** Makes of somebody who holds another role a further requester, who holds that role alone. */
export async function alsoRequester(
  service: TestService,
  organisation: TestOrganisation,
  role: Role,
): Promise<TestPerson> {
  const person = organisation.person(role);
  await inOrganisation(service.platform.pool, organisation.id, (client) =>
    client.query("update person set roles = '{requester}', email = $2 where id = $1", [
      person.id,
      `${role}-once@sample.example`,
    ]),
  );
  await service.database.application.query("select pg_notify('identity_changed', '')");
  return person;
}
