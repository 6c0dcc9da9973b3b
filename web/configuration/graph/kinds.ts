import {
  type Icon,
  IconAppWindow,
  IconBriefcase,
  IconBuilding,
  IconCloud,
  IconCube,
  IconDatabase,
  IconDeviceLaptop,
  IconFileText,
  IconHeartHandshake,
  IconNetwork,
  IconPackage,
  IconServer,
  IconSignature,
} from '@tabler/icons-react';

/** What a kind of node looks like: a shape and a colour that it shares with its like, and a mark of its own. */
export interface KindLook {
  readonly shape: 'round' | 'soft' | 'square' | 'folded' | 'cut';
  /** Ground of the mark, dark enough for white upon it (WCAG 1.4.11), in both themes. */
  readonly colour: string;
  readonly mark: Icon;
}

const services = { shape: 'round', colour: '#2f5fa5' } as const;
const software = { shape: 'soft', colour: '#7448c8' } as const;
const devices = { shape: 'square', colour: '#0f766f' } as const;
const papers = { shape: 'folded', colour: '#8a5b00' } as const;
const places = { shape: 'cut', colour: '#a23a64' } as const;

/** The kinds that every organisation starts with. */
const known: Readonly<Record<string, KindLook>> = {
  service: { ...services, mark: IconHeartHandshake },
  'business-service': { ...services, mark: IconBriefcase },
  application: { ...software, mark: IconAppWindow },
  database: { ...software, mark: IconDatabase },
  'software-component': { ...software, mark: IconPackage },
  server: { ...devices, mark: IconServer },
  'network-device': { ...devices, mark: IconNetwork },
  'client-device': { ...devices, mark: IconDeviceLaptop },
  'cloud-resource': { ...devices, mark: IconCloud },
  document: { ...papers, mark: IconFileText },
  contract: { ...papers, mark: IconSignature },
  location: { ...places, mark: IconBuilding },
};

/** An organisation's own types, and items without a type. */
const own: KindLook = { shape: 'soft', colour: '#59626d', mark: IconCube };

/** What nodes of a kind look like. */
export function lookOfKind(kind: string): KindLook {
  return known[kind] ?? own;
}
