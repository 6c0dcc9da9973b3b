import type { DeskTarget } from '../../processes/desk-clocks.ts';
import { serviceRequestSettings } from '../../processes/service-request/settings.ts';
import type { World } from '../world.ts';

function line(
  of: Pick<DeskTarget, 'service' | 'customer' | 'priority'>,
  response_minutes: number,
  fulfilment_minutes: number,
): DeskTarget {
  return { ...of, response_minutes, fulfilment_minutes, calendar: null };
}

/** The sample's targets for requests: by priority, tighter for access, and by the contract of the customer outside. */
export function serviceTargets({ services, customers }: World): { readonly targets: readonly DeskTarget[] } {
  const { targets } = serviceRequestSettings['service-request.targets'].starting_value;
  return {
    targets: [
      line({ service: null, customer: customers.retail, priority: 2 }, 120, 960),
      line({ service: null, customer: customers.retail, priority: null }, 240, 1_920),
      line({ service: services.identity, priority: 2 }, 120, 1_020),
      ...targets,
    ],
  };
}
