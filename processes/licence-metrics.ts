import type { Text } from '../kernel/text.ts';

/**
 * What an entitlement counts: people, devices, cores of devices (with a least number for each), uses at the same time
 * at their peak, subscriptions (people or devices, while their term runs), sites; open source counts nothing, its terms
 * are what matters.
 */
export const metrics = [
  'user',
  'device',
  'core',
  'concurrent',
  'subscription',
  'site',
  'open-source',
] as const;

/** One of the metrics. */
export type Metric = (typeof metrics)[number];

/** What the metrics are called, wherever one is chosen. */
export const metricTexts: Readonly<Record<Metric, Text>> = {
  user: { en: 'Per user', vi: 'Theo người dùng', zh: '按用户' },
  device: { en: 'Per device', vi: 'Theo thiết bị', zh: '按设备' },
  core: { en: 'Per core', vi: 'Theo lõi xử lý', zh: '按处理器核心' },
  concurrent: { en: 'Concurrent use', vi: 'Sử dụng đồng thời', zh: '并发使用' },
  subscription: { en: 'Subscription', vi: 'Thuê bao', zh: '订阅' },
  site: { en: 'Per site', vi: 'Theo địa điểm', zh: '按场所' },
  'open-source': { en: 'Open source', vi: 'Nguồn mở', zh: '开源' },
};
