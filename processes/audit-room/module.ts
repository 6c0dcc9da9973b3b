import type { ProcessModule } from '../module.ts';
import { auditRoom } from './definition.ts';
import { auditRoomTexts } from './texts.ts';

/** Rooms in which external auditors see what was opened to them. */
export const auditRoomModule: ProcessModule = { definition: auditRoom, texts: auditRoomTexts };
