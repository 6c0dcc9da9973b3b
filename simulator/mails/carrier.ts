import type { Carrier } from '../../server/mail/send.ts';

/** The post of a sample: takes every mail and brings it nowhere. There is no network behind it. */
export function sampleCarrier(full: readonly string[]): Carrier {
  return {
    at_once: 1,
    open: async () => ({
      usable: true,
      async send({ to }, handOver) {
        if (full.includes(to)) {
          const response = `552 5.2.2 The mailbox ${to} is full`;
          throw Object.assign(new Error(response), { response, responseCode: 552, command: 'RCPT TO' });
        }
        await handOver();
        return '250 2.0.0 taken';
      },
      close: () => undefined,
      quit: () => undefined,
    }),
  };
}
